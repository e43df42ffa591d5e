package wirelab.source.testpattern;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import wirelab.model.VideoFormat;

/**
 * The ball, gliding over the bars on a Lissajous curve that closes every 35 seconds. It moves in
 * steps of half a pixel, for each of which there is a sprite.
 */
final class Ball {
  private static final long NANOS = 1_000_000_000L;
  private static final long ACROSS = 7 * NANOS;
  private static final long DOWN = 5 * NANOS;

  private final VideoFormat format;
  private final ByteBuffer backdrop;
  private final int radius;

  /** By where in its pixel the centre is; each is drawn when it is first needed. */
  private final Map<Integer, BallSprite> sprites = new HashMap<>();

  private final int top;
  private final int spanX;
  private final int spanY;

  Ball(Composition composition, ByteBuffer backdrop) {
    this.format = composition.format();
    this.backdrop = backdrop;
    this.radius = composition.ballRadius();
    int side = BallSprite.side(radius);
    top = composition.barsTop();
    spanX = 2 * (format.width() - side);
    spanY = 2 * (composition.rampTop() - top - side);
  }

  /** Takes the ball off the canvas and draws it where it is at {@code time}. */
  void move(Canvas canvas, long time) {
    erase(canvas);
    canvas.ballX = along(spanX, time, ACROSS, 0.06);
    canvas.ballY = 2 * top + along(spanY, time, DOWN, 0.31);
    sprite(canvas).draw(canvas.pixels, format, canvas.ballX >> 1, canvas.ballY >> 1);
  }

  private void erase(Canvas canvas) {
    int side = BallSprite.side(radius);
    for (int y = 0; y < side; y++) {
      int at = format.offset(canvas.ballX >> 1, (canvas.ballY >> 1) + y);
      canvas.pixels.put(at, backdrop, at, side * format.pixels().bytesPerPixel());
    }
  }

  private BallSprite sprite(Canvas canvas) {
    return sprites.computeIfAbsent(
        (canvas.ballX & 1) + 2 * (canvas.ballY & 1),
        part -> new BallSprite(radius, (part & 1) / 2.0, (part >> 1) / 2.0));
  }

  /** To and fro between 0 and {@code span}, once in {@code period}. */
  private static int along(int span, long time, long period, double phase) {
    double turn = (double) Math.floorMod(time, period) / period + phase;
    return (int) Math.round(span * (0.5 + 0.5 * Math.sin(2 * Math.PI * turn)));
  }
}
