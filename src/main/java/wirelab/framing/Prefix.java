package wirelab.framing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.spi.FramingException;

/**
 * A length in front of each message, as Python's {@code struct} writes it.
 *
 * @param name the format: {@code Q}, {@code >L}, {@code !I}, {@code L}, {@code ?I}
 * @param lead bytes in front of the length: a flag and what fills up to the length's place
 * @param width bytes of the length, 4 or 8
 */
record Prefix(String name, int lead, int width, ByteOrder order) implements Head {
  /** Nothing but a length. */
  Prefix(String name, int width, ByteOrder order) {
    this(name, 0, width, order);
  }

  @Override
  public int size() {
    return lead + width;
  }

  String orderName() {
    return order == ByteOrder.LITTLE_ENDIAN ? "little-endian" : "big-endian";
  }

  /** Writes {@code length}, which must fit, as unsigned number of {@link #width} bytes. */
  @Override
  public void put(ByteBuffer target, long number, int length) {
    target.order(order);
    for (int i = 0; i < lead; i++) {
      target.put((byte) (i == 0 ? 1 : 0));
    }
    if (width == Long.BYTES) {
      target.putLong(length);
    } else {
      target.putInt(length);
    }
  }

  @Override
  public int length(ByteBuffer source, int start, int limit) throws FramingException {
    ByteBuffer bytes = source.duplicate().order(order);
    int at = start + lead;
    if (lead > 0 && (bytes.get(start) & 0xff) > 1) {
      throw new FramingException(
          "prefix %s has a flag of %d; a bool is 0 or 1"
              .formatted(name, Byte.toUnsignedInt(bytes.get(start))));
    }
    long length =
        width == Long.BYTES ? bytes.getLong(at) : Integer.toUnsignedLong(bytes.getInt(at));
    if (length < 1 || length > limit) {
      throw new FramingException(
          "prefix %s says %s bytes; a message has 1 to %,d (%s)"
              .formatted(name, Long.toUnsignedString(length), limit, advice(bytes, at, length)));
    }
    return (int) length;
  }

  @Override
  public List<Field> fields(ByteBuffer source, int start) {
    List<Field> fields = new ArrayList<>();
    if (lead > 0) {
      fields.add(field("flag (?)", "framing.flag", ByteRange.of(0, 1), source.get(start)));
    }
    if (lead > 1) {
      String value =
          "%d bytes, so that the length stands at a multiple of %d".formatted(lead - 1, width);
      ByteRange range = new ByteRange(1, lead);
      fields.add(new Field("padding", "framing.padding", range, value, List.of()));
    }
    ByteBuffer bytes = source.duplicate().order(order);
    long length =
        width == Long.BYTES
            ? bytes.getLong(start + lead)
            : Integer.toUnsignedLong(bytes.getInt(start + lead));
    String title = "length (%s, %s)".formatted(name, orderName());
    fields.add(field(title, "framing.length", ByteRange.of(lead, width), length));
    return fields;
  }

  private static Field field(String title, String key, ByteRange range, long value) {
    return new Field(title, key, range, String.valueOf(value), List.of());
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
