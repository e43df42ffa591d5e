package wirelab.model;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Bytes that were captured, or some of them, with their place in the whole: what a dissector reads.
 * Nobody can change them through this. Numbers are big endian, as on the wire.
 */
public final class ByteView {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] whole;
  private final int start;
  private final int end;
  private final long wireLength;

  private ByteView(byte[] whole, int start, int end, long wireLength) {
    this.whole = whole;
    this.start = start;
    this.end = end;
    this.wireLength = Math.max(wireLength, end - start);
  }

  /** All of {@code bytes}, which are the view's from now on. */
  public static ByteView of(byte[] bytes) {
    return captured(bytes, bytes.length);
  }

  /** The first {@code bytes} of a packet that had {@code wireLength} of them. */
  public static ByteView captured(byte[] bytes, long wireLength) {
    return new ByteView(bytes, 0, bytes.length, wireLength);
  }

  public int length() {
    return end - start;
  }

  /** How many there were before the capture cut some off. */
  public long wireLength() {
    return wireLength;
  }

  public boolean complete() {
    return wireLength == length();
  }

  public int u8(int at) {
    return whole[checked(at, 1)] & 0xff;
  }

  public int u16(int at) {
    return u8(at) << 8 | u8(at + 1);
  }

  public long u32(int at) {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  /** A number of {@code width} bytes, 1 to 8. */
  public long number(int at, int width) {
    long number = 0;
    for (int i = 0; i < width; i++) {
      number = number << 8 | u8(at + i);
    }
    return number;
  }

  /** Some of these bytes, all of which are there. */
  public ByteView slice(int from, int length) {
    checked(from, length);
    return new ByteView(whole, start + from, start + from + length, length);
  }

  /** Bytes by their place in the whole, of which {@code length} were on the wire. */
  public ByteView at(ByteRange range, long length) {
    int from = Math.toIntExact(range.start());
    int to = Math.toIntExact(range.end());
    if (to > whole.length) {
      throw new IndexOutOfBoundsException("%s of %d bytes".formatted(range, whole.length));
    }
    return new ByteView(whole, from, to, length);
  }

  /** The place of {@code length} of these bytes in the whole. */
  public ByteRange range(int from, int length) {
    return ByteRange.of((long) start + from, length);
  }

  /**
   * The sum of these bytes as 16-bit numbers, the last filled up with a zero if it is but half, to
   * the modulus of checksums, 65535.
   */
  public long sum() {
    long sum = 0;
    int at = start;
    long other = 0;
    for (; at + 2 * Long.BYTES <= end; at += 2 * Long.BYTES) {
      long eight = (long) LONGS.get(whole, at);
      long next = (long) LONGS.get(whole, at + Long.BYTES);
      sum += (eight >>> 32) + (eight & 0xffff_ffffL);
      other += (next >>> 32) + (next & 0xffff_ffffL);
    }
    sum += other;
    for (; at < end; at++) {
      sum += (whole[at] & 0xffL) << ((at - start) % 2 == 0 ? 8 : 0);
    }
    return sum;
  }

  /** Puts {@code length} of these bytes where {@code target} stands, and moves that. */
  public void copy(int from, ByteBuffer target, int length) {
    target.put(whole, checked(from, length), length);
  }

  /** Some of these bytes, all of which are there, to be read only; not a copy. */
  public ByteBuffer buffer(int from, int length) {
    return ByteBuffer.wrap(whole, checked(from, length), length).slice().asReadOnlyBuffer();
  }

  /** Whether {@code wanted} stands somewhere in these bytes. */
  public boolean contains(byte[] wanted) {
    for (int at = start; at + wanted.length <= end; at++) {
      if (Arrays.equals(whole, at, at + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }

  public byte[] toArray() {
    return Arrays.copyOfRange(whole, start, end);
  }

  /** In hexadecimal, with {@code separator} between the bytes. */
  public String hex(String separator) {
    return HexFormat.ofDelimiter(separator).formatHex(whole, start, end);
  }

  private int checked(int at, int length) {
    if (at < 0 || length < 0 || at + length > length()) {
      throw new IndexOutOfBoundsException(
          "bytes %d to %d of %d".formatted(at, (long) at + length, length()));
    }
    return start + at;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ByteView that
        && wireLength == that.wireLength
        && Arrays.equals(whole, start, end, that.whole, that.start, that.end);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(toArray());
  }

  @Override
  public String toString() {
    return "%d of %d bytes".formatted(length(), wireLength);
  }
}
