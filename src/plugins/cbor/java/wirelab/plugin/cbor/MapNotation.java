package wirelab.plugin.cbor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import wirelab.codec.Entry;
import wirelab.codec.Notation;
import wirelab.codec.PictureField;
import wirelab.spi.CodecException;

/** Says what bytes are, in the words of RFC 8949. */
final class MapNotation implements Notation {
  private static final int SHORT_MAP = Head.MAP << 5;
  private static final int SHORT_TEXT = 3 << 5;
  private static final int INDEFINITE_MAP = SHORT_MAP | 31;

  private final ByteBuffer bytes;

  /** For the bytes of a whole message. */
  MapNotation(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Whether a message may begin so: a short map whose first name is {@code width}. */
  static boolean begins(ByteBuffer start) {
    byte[] width = PictureField.WIDTH.wireName().getBytes(StandardCharsets.US_ASCII);
    if (start.remaining() < 2 + width.length) {
      return false;
    }
    int first = start.get(0) & 0xFF;
    return (first == INDEFINITE_MAP || (first >= SHORT_MAP && first < SHORT_MAP + 24))
        && (start.get(1) & 0xFF) == (SHORT_TEXT | width.length)
        && start.slice(2, width.length).equals(ByteBuffer.wrap(width));
  }

  @Override
  public String format() {
    return "cbor";
  }

  @Override
  public String key(Entry entry) {
    return "%s (%s)".formatted(entry.name(), word(entry.start()));
  }

  @Override
  public String kind(Entry entry) {
    return word(entry.value() == entry.end() ? entry.start() : entry.value());
  }

  /** What begins at byte {@code at}: of a map also how many values it has, of a tag which one. */
  private String word(int at) {
    try {
      Head head = Head.at(bytes, at);
      if (bytes.get(at) == Head.BREAK) {
        return "end of the map";
      }
      return switch (head.major()) {
        case Head.MAP -> head.indefinite() ? head.word() : "map of " + head.argument();
        case Head.TAG ->
            head.argument() == MapReader.BYTE_ARRAY
                ? "tag 64, uint8 array, and byte string"
                : "tag " + head.argument();
        default -> head.word();
      };
    } catch (CodecException e) {
      throw new IllegalStateException("a value that was read before", e);
    }
  }
}
