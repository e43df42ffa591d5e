package wirelab.source.testpattern;

import java.nio.ByteBuffer;

/** Colours as {@code 0xRRGGBB}, and how they get into BGR pixels. */
final class Colour {
  static final int NIGHT = 0x10151C;
  static final int PAPER = 0xEEF2F7;
  static final int MIST = 0xA9B8C9;

  private Colour() {}

  /** {@code part} 0 gives {@code from}, 1 gives {@code to}. */
  static int mix(int from, int to, double part) {
    return mixChannel(from, to, part, 16)
        | mixChannel(from, to, part, 8)
        | mixChannel(from, to, part, 0);
  }

  private static int mixChannel(int from, int to, double part, int shift) {
    int start = from >> shift & 0xFF;
    int end = to >> shift & 0xFF;
    return (int) Math.round(start + (end - start) * part) << shift;
  }

  /** Sets the pixel whose first byte is at {@code index}. */
  static void put(ByteBuffer pixels, int index, int colour) {
    pixels.put(index, (byte) colour);
    pixels.put(index + 1, (byte) (colour >> 8));
    pixels.put(index + 2, (byte) (colour >> 16));
  }
}
