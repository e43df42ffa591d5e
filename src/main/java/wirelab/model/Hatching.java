package wirelab.model;

import java.nio.ByteBuffer;

/**
 * Marks the parts of a picture that never came with diagonal stripes, which are told from any
 * picture, in colour and without.
 */
public final class Hatching {
  private static final int STRIPE = 6;
  private static final byte DARK = 40;
  private static final byte BRIGHT = (byte) 200;

  private Hatching() {}

  /** Marks what {@code frame} is known to lack, in its own pixels. */
  public static void mark(VideoFrame frame) {
    for (ByteRange hole : frame.missing()) {
      hatch(frame.pixels(), frame.format(), hole);
    }
  }

  private static void hatch(ByteBuffer pixels, VideoFormat format, ByteRange hole) {
    int pixelBytes = format.pixels().bytesPerPixel();
    int rowBytes = format.rowBytes();
    for (int i = (int) hole.start(); i < hole.end(); i++) {
      int x = i % rowBytes / pixelBytes;
      int y = i / rowBytes;
      boolean bright = (x + y) / STRIPE % 2 == 0;
      boolean green = pixelBytes == 3 && i % rowBytes % pixelBytes == 1;
      pixels.put(i, bright && !green ? BRIGHT : DARK);
    }
  }
}
