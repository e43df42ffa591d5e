package wirelab.capture.tap;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The checksum of IP, TCP and UDP: RFC 1071, added up eight bytes at a time. */
final class Checksum {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private Checksum() {}

  /** The sum of the bytes from {@code from} to {@code to}, to be added to others. */
  static long sum(byte[] bytes, int from, int to) {
    long high = 0;
    long low = 0;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      long word = (long) LONGS.get(bytes, at);
      high += word >>> 32;
      low += word & 0xffff_ffffL;
    }
    long sum = high + low;
    for (; at + 1 < to; at += 2) {
      sum += ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
    }
    return at < to ? sum + ((bytes[at] & 0xff) << 8) : sum;
  }

  /** What is written into a header for such a sum. */
  static int of(long sum) {
    long folded = sum;
    while (folded > 0xffff) {
      folded = (folded >>> 16) + (folded & 0xffff);
    }
    return (int) ~folded & 0xffff;
  }
}
