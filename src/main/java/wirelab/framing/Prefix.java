package wirelab.framing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import wirelab.spi.FramingException;

/**
 * A length in front of each message, as Python's {@code struct} writes it.
 *
 * @param name the format: {@code Q}, {@code >L}, {@code !I}, {@code L}
 * @param width bytes, 4 or 8
 */
record Prefix(String name, int width, ByteOrder order) {
  String orderName() {
    return order == ByteOrder.LITTLE_ENDIAN ? "little-endian" : "big-endian";
  }

  /** Writes {@code length}, which must fit, as unsigned number of {@link #width} bytes. */
  void put(ByteBuffer target, int length) {
    target.order(order);
    if (width == Long.BYTES) {
      target.putLong(length);
    } else {
      target.putInt(length);
    }
  }

  /**
   * Reads a length.
   *
   * @param at where it stands in {@code source}
   * @throws FramingException unless it is 1 to {@code limit}
   */
  int get(ByteBuffer source, int at, int limit) throws FramingException {
    ByteBuffer bytes = source.duplicate().order(order);
    long length =
        width == Long.BYTES ? bytes.getLong(at) : Integer.toUnsignedLong(bytes.getInt(at));
    if (length < 1 || length > limit) {
      throw new FramingException(
          "prefix %s says %s bytes; a message has 1 to %,d (%s)"
              .formatted(name, Long.toUnsignedString(length), limit, advice(bytes, at, length)));
    }
    return (int) length;
  }

  /** What may be behind a length that can not be: the bytes, and how others would read them. */
  private String advice(ByteBuffer bytes, int at, long length) {
    StringBuilder hex = new StringBuilder("bytes");
    for (int i = 0; i < width; i++) {
      hex.append(" %02x".formatted(bytes.get(at + i)));
    }
    long swapped = width == Long.BYTES ? Long.reverseBytes(length) : reverseInt(length);
    if (swapped > 0 && swapped <= Integer.MAX_VALUE) {
      hex.append("; read the other way round they say ").append(swapped);
    } else if (width == Long.BYTES && length < 0) {
      hex.append("; as a signed number ").append(length);
    } else {
      hex.append("; does the sender use the same framing?");
    }
    return hex.toString();
  }

  private static long reverseInt(long length) {
    return Integer.toUnsignedLong(Integer.reverseBytes((int) length));
  }
}
