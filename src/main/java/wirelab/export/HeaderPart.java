package wirelab.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import wirelab.model.ByteRange;
import wirelab.model.Field;

/** A field that stands at one place, in the words of Wireshark. */
record HeaderPart(String name, String key, ByteRange range, Kind kind) {
  /** What its bytes are. */
  enum Kind {
    UNSIGNED,
    SIGNED,
    UNSIGNED_LITTLE,
    LETTERS,
    BYTES
  }

  /** What a field is, by its value and its bytes. */
  static HeaderPart of(Field field, ByteBuffer bytes) {
    return new HeaderPart(field.name(), field.key(), field.range(), kind(field.plain(), bytes));
  }

  private static Kind kind(String value, ByteBuffer bytes) {
    int width = bytes.remaining();
    if (width == 1 || width == 2 || width == 4 || width == 8) {
      long number = number(bytes.order(ByteOrder.BIG_ENDIAN));
      if (value.equals(Long.toString(number))) {
        return number < 0 ? Kind.SIGNED : Kind.UNSIGNED;
      }
      if (value.equals(Long.toString(number(bytes.order(ByteOrder.LITTLE_ENDIAN))))) {
        return Kind.UNSIGNED_LITTLE;
      }
    }
    String letters = StandardCharsets.US_ASCII.decode(bytes.duplicate()).toString();
    return value.equals(letters) ? Kind.LETTERS : Kind.BYTES;
  }

  private static long number(ByteBuffer bytes) {
    return switch (bytes.remaining()) {
      case 1 -> Byte.toUnsignedLong(bytes.get(0));
      case 2 -> bytes.getChar(0);
      case 4 -> Integer.toUnsignedLong(bytes.getInt(0));
      default -> bytes.getLong(0);
    };
  }

  /** The same field in another message; null if that has another there. */
  @Nullable HeaderPart common(HeaderPart other) {
    if (!key.equals(other.key) || !name.equals(other.name) || !range.equals(other.range)) {
      return null;
    }
    return new HeaderPart(name, key, range, kind == other.kind ? kind : Kind.BYTES);
  }

  /** Whether a field of a message is this one, behind a mark of {@code head} bytes. */
  boolean stands(Field field, int head) {
    return key.equals(field.key())
        && name.equals(field.name())
        && range.shifted(head).equals(field.range());
  }

  /** Wireshark's type for it. */
  String type() {
    long bits = range.length() * 8;
    return switch (kind) {
      case UNSIGNED, UNSIGNED_LITTLE -> "uint" + bits;
      case SIGNED -> "int" + bits;
      case LETTERS -> "string";
      case BYTES -> "bytes";
    };
  }

  boolean little() {
    return kind == Kind.UNSIGNED_LITTLE;
  }
}
