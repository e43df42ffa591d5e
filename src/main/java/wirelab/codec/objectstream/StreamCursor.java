package wirelab.codec.objectstream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.spi.CodecException;

/** Goes through a Java stream once and names what it passes. */
final class StreamCursor {
  private final ByteBuffer bytes;
  private final List<Field> fields = new ArrayList<>();

  StreamCursor(ByteBuffer bytes) {
    this.bytes = bytes.slice();
  }

  List<Field> fields() {
    return fields;
  }

  int position() {
    return bytes.position();
  }

  int remaining() {
    return bytes.remaining();
  }

  /** The next byte, which is not passed; -1 at the end. */
  int peek() {
    return bytes.hasRemaining() ? Byte.toUnsignedInt(bytes.get(bytes.position())) : -1;
  }

  /** Passes one byte that can only be {@code wanted}. */
  void tag(String name, byte wanted, String meaning) throws CodecException {
    int start = position();
    byte found = (byte) number(1);
    if (found != wanted) {
      throw new CodecException(
          "the Java stream has %02x at byte %d, where a picture of this program has %02x, %s"
              .formatted(found, start, wanted, name));
    }
    name(name, start, meaning);
  }

  /** Passes a number of 1, 2, 4 or 8 bytes. */
  long number(String name, int width) throws CodecException {
    int start = position();
    long value = number(width);
    name(name, start, Long.toString(value));
    return value;
  }

  /** Passes a number that is told as its bytes. */
  void hex(String name, int width) throws CodecException {
    int start = position();
    long value = number(width);
    name(name, start, HexFormat.of().toHexDigits(value, 2 * width));
  }

  /** Passes a text with its length of two bytes in front. */
  String text(String name) throws CodecException {
    int start = position();
    String value = text();
    name(name, start, value);
    return value;
  }

  /** Passes {@code count} bytes. */
  ByteRange block(String name, long count) throws CodecException {
    int start = position();
    if (count < 0) {
      throw new CodecException("%s has %d bytes at byte %d".formatted(name, count, start));
    }
    need(count);
    bytes.position(start + (int) count);
    name(name, start, count + " bytes");
    return ByteRange.of(start, count);
  }

  /** Gives one name to all since {@code start}. */
  void name(String name, int start, String value) {
    fields.add(new Field(name, new ByteRange(start, position()), value));
  }

  long number(int width) throws CodecException {
    need(width);
    return switch (width) {
      case 1 -> bytes.get();
      case 2 -> bytes.getShort();
      case 4 -> bytes.getInt();
      default -> bytes.getLong();
    };
  }

  String text() throws CodecException {
    byte[] letters = new byte[letters()];
    bytes.get(letters);
    return new String(letters, StandardCharsets.UTF_8);
  }

  private int letters() throws CodecException {
    need(2);
    int count = bytes.getChar();
    need(count);
    return count;
  }

  private void need(long count) throws CodecException {
    if (count > bytes.remaining()) {
      throw new CodecException(
          "the Java stream breaks off after %d bytes, where %d more should come at byte %d"
              .formatted(bytes.limit(), count, position()));
    }
  }
}
