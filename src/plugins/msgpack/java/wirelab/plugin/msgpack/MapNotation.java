package wirelab.plugin.msgpack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.msgpack.core.MessageFormat;
import wirelab.codec.Entry;
import wirelab.codec.Notation;
import wirelab.codec.PictureField;

/** Says what bytes are, in the words of the MessagePack specification. */
final class MapNotation implements Notation {
  private static final int FIXMAP = 0x80;
  private static final int FIXSTR = 0xA0;

  private final ByteBuffer bytes;

  /** For the bytes of a whole message. */
  MapNotation(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Whether a message may begin so: a short map whose first name is {@code width}. */
  static boolean begins(ByteBuffer start) {
    byte[] width = PictureField.WIDTH.wireName().getBytes(StandardCharsets.US_ASCII);
    return start.remaining() >= 2 + width.length
        && (start.get(0) & 0xF0) == FIXMAP
        && (start.get(1) & 0xFF) == (FIXSTR | width.length)
        && start.slice(2, width.length).equals(ByteBuffer.wrap(width));
  }

  @Override
  public String format() {
    return "msgpack";
  }

  @Override
  public String key(Entry entry) {
    return "%s (%s)".formatted(entry.name(), word(entry.start()));
  }

  @Override
  public String kind(Entry entry) {
    return word(entry.value() == entry.end() ? entry.start() : entry.value());
  }

  /** What the specification calls the format that byte {@code at} tells: {@code uint 16}. */
  private String word(int at) {
    MessageFormat format = MessageFormat.valueOf(bytes.get(at));
    return switch (format) {
      case POSFIXINT -> "positive fixint";
      case NEGFIXINT -> "negative fixint";
      default -> format.name().toLowerCase(Locale.ROOT).replaceFirst("(?=\\d)", " ");
    };
  }
}
