package wirelab.lab.casefile;

import java.nio.ByteBuffer;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.PixelFormat;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;

/** Draws a sun that moves over a slope of colours; the same numbers give the same pictures. */
final class Scene {
  private static final VideoFormat FORMAT = new VideoFormat(64, 48, PixelFormat.BGR8);
  private static final int SUN = 9;
  private static final int SCALE = 2;
  private static final int INK = 250;

  private final int tint;

  /**
   * A scene.
   *
   * @param tint 0 to 255, by which the scenes of two learners differ
   */
  Scene(int tint) {
    this.tint = tint;
  }

  /** The picture of that number, with a text on it unless that is empty; the caller closes it. */
  VideoFrame picture(int number, String text) {
    Lease lease = Memory.common().lease(FORMAT.byteCount());
    ByteBuffer pixels = lease.bytes();
    for (int y = 0; y < FORMAT.height(); y++) {
      for (int x = 0; x < FORMAT.width(); x++) {
        put(pixels, FORMAT.offset(x, y), x, y, number);
      }
    }
    write(pixels, text);
    return VideoFrame.of(FORMAT, null, lease);
  }

  private void put(ByteBuffer pixels, int at, int x, int y, int number) {
    int right = x - number * 3 % FORMAT.width();
    int down = y - 14;
    boolean sun = right * right + down * down < SUN * SUN;
    pixels.put(at, (byte) (sun ? 40 : 90 + y * 2));
    pixels.put(at + 1, (byte) (sun ? 200 : tint / 2 + x));
    pixels.put(at + 2, (byte) (sun ? 240 : 255 - tint / 2 - y * 2));
  }

  private static void write(ByteBuffer pixels, String text) {
    for (int i = 0; i < text.length(); i++) {
      for (int y = 0; y < Letters.HEIGHT * SCALE; y++) {
        for (int x = 0; x < Letters.WIDTH * SCALE; x++) {
          if (Letters.inked(text.charAt(i), x / SCALE, y / SCALE)) {
            ink(pixels, FORMAT.offset(3 + i * (Letters.WIDTH + 1) * SCALE + x, 28 + y));
          }
        }
      }
    }
  }

  private static void ink(ByteBuffer pixels, int at) {
    for (int channel = 0; channel < 3; channel++) {
      pixels.put(at + channel, (byte) INK);
    }
  }
}
