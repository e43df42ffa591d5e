package wirelab.source.testpattern;

import java.nio.ByteBuffer;
import wirelab.model.VideoFormat;

/**
 * A picture of the ball, its centre moved by a part of a pixel, with smooth edges. Of each row the
 * pixels that cover the picture below entirely, one run of them, are copied; those of the edge on
 * both sides are mixed in.
 */
final class BallSprite {
  private static final int BODY = 0x2980EC;
  private static final int LIGHT = 0x86C0FF;
  private static final int RIM = 0x0B1B33;
  private static final int PIXEL = 3;

  private final int side;
  private final ByteBuffer colours;
  private final byte[] cover;
  private final int[] edge;
  private final int[] solid;

  /** A sprite of a ball of that radius, moved right and down by {@code dx} and {@code dy}. */
  BallSprite(int radius, double dx, double dy) {
    side = side(radius);
    colours = ByteBuffer.allocateDirect(side * side * PIXEL);
    cover = new byte[side * side];
    edge = new int[side];
    solid = new int[side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double right = x + 0.5 - (radius + 0.5 + dx);
        double down = y + 0.5 - (radius + 0.5 + dy);
        paint(y * side + x, radius, right, down);
      }
      edge[y] = leading(y, 1);
      solid[y] = leading(y, 255);
    }
  }

  private void paint(int pixel, int radius, double right, double down) {
    double distance = Math.sqrt(right * right + down * down);
    double rim = Math.max(1, radius * 0.09);
    double glareX = right + 0.35 * radius;
    double glareY = down + 0.4 * radius;
    double glare = Math.sqrt(glareX * glareX + glareY * glareY) / (1.15 * radius);
    int body = Colour.mix(LIGHT, BODY, Math.min(1, glare));
    int colour = Colour.mix(body, RIM, clamp(distance - (radius - rim) + 0.5));
    Colour.put(colours, pixel * PIXEL, colour);
    cover[pixel] = (byte) Math.round(255 * clamp(radius - distance + 0.5));
  }

  private static double clamp(double value) {
    return Math.max(0, Math.min(1, value));
  }

  /** The first pixel of a row that covers {@code least} of 255; {@code side} if none does. */
  private int leading(int row, int least) {
    int x = 0;
    while (x < side && (cover[row * side + x] & 0xFF) < least) {
      x++;
    }
    return x;
  }

  /** The last pixel of a row that covers {@code least} of 255, plus one. */
  private int trailing(int row, int from, int least) {
    int x = side;
    while (x > from && (cover[row * side + x - 1] & 0xFF) < least) {
      x--;
    }
    return x;
  }

  /** Width and height of a sprite, in pixels. */
  static int side(int radius) {
    return 2 * radius + 2;
  }

  /** Draws the sprite with its upper left corner at pixel (left, top). */
  void draw(ByteBuffer pixels, VideoFormat format, int left, int top) {
    for (int y = 0; y < side; y++) {
      int line = format.offset(left, top + y);
      int solidEnd = trailing(y, solid[y], 255);
      mixIn(pixels, line, y, edge[y], solid[y]);
      int from = solid[y] * PIXEL;
      pixels.put(line + from, colours, y * side * PIXEL + from, solidEnd * PIXEL - from);
      mixIn(pixels, line, y, solidEnd, trailing(y, solidEnd, 1));
    }
  }

  /** Mixes pixels {@code from} to {@code end} (exclusive) of a row into what is there. */
  private void mixIn(ByteBuffer pixels, int line, int row, int from, int end) {
    for (int x = from; x < end; x++) {
      int weight = cover[row * side + x] & 0xFF;
      int source = (row * side + x) * PIXEL;
      int target = line + x * PIXEL;
      for (int i = 0; i < PIXEL; i++) {
        int ours = colours.get(source + i) & 0xFF;
        int theirs = pixels.get(target + i) & 0xFF;
        pixels.put(target + i, (byte) ((ours * weight + theirs * (255 - weight) + 127) / 255));
      }
    }
  }
}
