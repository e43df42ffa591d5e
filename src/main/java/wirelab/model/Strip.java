package wirelab.model;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A strip of black and white cells along the top of a picture that tells a program which picture it
 * is and when it was taken. It travels inside the pixels, so it arrives with every codec, JPEG
 * included, also where the wire carries no stamp.
 *
 * <p><b>What stands in it:</b> 160 cells, one bit each, white is 1, the highest bit first:
 *
 * <pre>
 *   0       8                72               136             160
 *   +-------+----------------+----------------+---------------+
 *   | 0xB2  | sequence       | capturedAt     | CRC-24        |
 *   +-------+----------------+----------------+---------------+
 * </pre>
 *
 * Sequence and time are signed 64-bit numbers. The CRC is that of OpenPGP (RFC 9580, 6.1.1:
 * polynomial {@code 0x864CFB}, start {@code 0xB704CE}) over their 16 bytes, big-endian. So one in
 * 2<sup>32</sup> pictures of noise passes for a strip, and one in 2<sup>24</sup> damaged strips for
 * a whole one.
 *
 * <p><b>Where it stands:</b> cells are squares of {@code side} pixels. The first begins at pixel
 * (0, 0), {@code columns = width / side} (rounded down) stand side by side, and {@code rows = 160 /
 * columns} (rounded up) below one another, filled row by row; what remains of the last row belongs
 * to the picture. Of 24, 16, 8, 4 and 2 pixels {@code side} is the first for which
 *
 * <ul>
 *   <li>{@code 80 * side <= width}, or {@code side <= 8}, and
 *   <li>{@code 4 * rows * side <= height}: the strip takes a quarter of the picture at most.
 * </ul>
 *
 * If there is none, the picture has no strip. At 640×480 the strip is 2 rows of 80 cells of 8×8
 * pixels, the very blocks of a JPEG.
 *
 * <p><b>How it is read:</b> from the 2×2 pixels in the middle of each cell, the upper left one at
 * ({@code side / 2 - 1}, {@code side / 2 - 1}) of it. A pixel of BGR has the brightness {@code (29
 * B + 150 G + 77 R) / 256}; a cell is white if the mean of the four is 128 or more.
 */
public final class Strip {
  private static final int MARKER = 0xB2;
  private static final int CELLS = 8 + 64 + 64 + 24;
  private static final int[] SIDES = {24, 16, 8, 4, 2};
  private static final int WHITE = 4 * 256 * 128;

  private Strip() {}

  /** Whether a picture of this shape is large enough for a strip; 64×48 is, 32×24 is not. */
  public static boolean fits(VideoFormat format) {
    return side(format) > 0;
  }

  /** Rows of pixels that the strip takes at the top of a picture; 0 where it does not fit. */
  public static int height(VideoFormat format) {
    int side = side(format);
    return side == 0 ? 0 : rows(format.width() / side) * side;
  }

  /**
   * Writes {@code stamp} over the top of a picture, whose first byte stands at the position of
   * {@code pixels}, which is not moved.
   *
   * @throws IllegalArgumentException if the strip does not {@linkplain #fits fit}
   */
  public static void write(ByteBuffer pixels, VideoFormat format, Stamp stamp) {
    int side = side(format);
    if (side == 0) {
      throw new IllegalArgumentException("a picture of " + format + " has no room for a strip");
    }
    long sequence = stamp.sequence();
    long time = stamp.capturedAt();
    long first = (long) MARKER << 56 | sequence >>> 8;
    long second = sequence << 56 | time >>> 8;
    long third = time << 56 | (long) crc(sequence, time) << 32;
    int columns = format.width() / side;
    int cellBytes = side * format.pixels().bytesPerPixel();
    for (int cell = 0; cell < CELLS; cell += columns) {
      int end = Math.min(cell + columns, CELLS);
      int line = pixels.position() + cell / columns * side * format.rowBytes();
      for (int i = cell; i < end; i++) {
        long word = i < 64 ? first : i < 128 ? second : third;
        byte value = (byte) -(word >>> (63 - (i & 63)) & 1);
        fill(pixels, line + (i - cell) * cellBytes, cellBytes, value);
      }
      repeat(pixels, line, (end - cell) * cellBytes, format.rowBytes(), side);
    }
  }

  private static void fill(ByteBuffer pixels, int from, int count, byte value) {
    for (int i = from; i < from + count; i++) {
      pixels.put(i, value);
    }
  }

  /** Copies {@code count} bytes at {@code line} to the same place in the lines below. */
  private static void repeat(ByteBuffer pixels, int line, int count, int rowBytes, int lines) {
    for (int i = 1; i < lines; i++) {
      pixels.put(line + i * rowBytes, pixels, line, count);
    }
  }

  /** The stamp in the strip of a picture; empty where there is no strip, or a damaged one. */
  public static Optional<Stamp> read(VideoFrame frame) {
    VideoFormat format = frame.format();
    int side = side(format);
    if (side == 0) {
      return Optional.empty();
    }
    ByteBuffer pixels = frame.pixels();
    long first = readWord(pixels, format, side, 0, 64);
    if (first >>> 56 != MARKER) {
      return Optional.empty();
    }
    long second = readWord(pixels, format, side, 64, 64);
    long third = readWord(pixels, format, side, 128, CELLS - 128);
    long sequence = first << 8 | second >>> 56;
    long time = second << 8 | third >>> 56;
    return (int) (third >>> 32 & 0xFFFFFF) == crc(sequence, time)
        ? Optional.of(new Stamp(sequence, time))
        : Optional.empty();
  }

  /** {@code count} cells from {@code cell} on, the first in the highest bit. */
  private static long readWord(
      ByteBuffer pixels, VideoFormat format, int side, int cell, int count) {
    int columns = format.width() / side;
    long word = 0;
    for (int i = cell; i < cell + count; i++) {
      int x = i % columns * side + side / 2 - 1;
      int y = i / columns * side + side / 2 - 1;
      int upper = format.offset(x, y);
      int sum =
          brightness(pixels, format.pixels(), upper)
              + brightness(pixels, format.pixels(), upper + format.rowBytes());
      word = word << 1 | (sum >= WHITE ? 1 : 0);
    }
    return word << (64 - count);
  }

  /** 256 times the brightness of two pixels side by side. */
  private static int brightness(ByteBuffer pixels, PixelFormat format, int at) {
    if (format == PixelFormat.GRAY8) {
      return 256 * (level(pixels, at) + level(pixels, at + 1));
    }
    return 29 * (level(pixels, at) + level(pixels, at + 3))
        + 150 * (level(pixels, at + 1) + level(pixels, at + 4))
        + 77 * (level(pixels, at + 2) + level(pixels, at + 5));
  }

  private static int level(ByteBuffer pixels, int at) {
    return pixels.get(at) & 0xFF;
  }

  /** The side of a cell in pixels, 0 where the strip does not fit. */
  private static int side(VideoFormat format) {
    for (int side : SIDES) {
      int columns = format.width() / side;
      boolean wideEnough = side <= 8 ? columns > 0 : columns >= 80;
      if (wideEnough && 4 * rows(columns) * side <= format.height()) {
        return side;
      }
    }
    return 0;
  }

  private static int rows(int columns) {
    return Math.ceilDiv(CELLS, columns);
  }

  private static int crc(long sequence, long time) {
    return crc(crc(0xB704CE, sequence), time);
  }

  private static int crc(int start, long word) {
    int crc = start;
    for (int bit = 63; bit >= 0; bit--) {
      int carry = crc >>> 23 ^ (int) (word >>> bit & 1);
      crc = (crc << 1 & 0xFFFFFF) ^ (carry == 1 ? 0x864CFB : 0);
    }
    return crc;
  }
}
