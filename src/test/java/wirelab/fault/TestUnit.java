package wirelab.fault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;

/**
 * What a test sends as a unit, so that a capture tells all about it: a piece of a picture as chunks
 * are, then its length, its number, the time, noise, and a checksum of all that.
 */
final class TestUnit {
  static final int HEAD = 24;
  static final int TAIL = 4;
  private static final int TIME = 16;

  private TestUnit() {}

  /** Unit {@code number}, of {@code least} to twice as many bytes. */
  static byte[] of(int number, int least, long now) {
    Random random = new Random(number);
    byte[] bytes = new byte[least + random.nextInt(least)];
    random.nextBytes(bytes);
    ByteBuffer.wrap(bytes)
        .putInt(number)
        .putChar((char) 0)
        .putChar((char) 1)
        .putInt(bytes.length)
        .putInt(number)
        .putLong(now);
    ByteBuffer.wrap(bytes).putInt(bytes.length - TAIL, checksum(bytes));
    return bytes;
  }

  private static int checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, bytes.length - TAIL);
    return (int) crc.getValue();
  }

  static int number(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getInt(12);
  }

  static long time(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getLong(TIME);
  }

  static boolean intact(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getInt(bytes.length - TAIL) == checksum(bytes);
  }

  /** The bit that must be turned over to make it intact: 8 times its byte, and its place there. */
  static int wrongBit(byte[] bytes) {
    byte[] tried = Arrays.copyOf(bytes, bytes.length);
    for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
      tried[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      if (intact(tried)) {
        return bit;
      }
      tried[bit / Byte.SIZE] = bytes[bit / Byte.SIZE];
    }
    return -1;
  }
}
