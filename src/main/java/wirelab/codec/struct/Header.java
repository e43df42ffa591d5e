package wirelab.codec.struct;

import static wirelab.codec.struct.HeaderField.CAPTURED_AT;
import static wirelab.codec.struct.HeaderField.CONTENT;
import static wirelab.codec.struct.HeaderField.FLAGS;
import static wirelab.codec.struct.HeaderField.FORMAT_CODE;
import static wirelab.codec.struct.HeaderField.HEIGHT;
import static wirelab.codec.struct.HeaderField.LENGTH;
import static wirelab.codec.struct.HeaderField.MAGIC;
import static wirelab.codec.struct.HeaderField.SEQUENCE;
import static wirelab.codec.struct.HeaderField.VERSION;
import static wirelab.codec.struct.HeaderField.WIDTH;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wirelab.codec.Content;
import wirelab.model.Field;
import wirelab.model.Message;
import wirelab.model.PixelFormat;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.CodecException;

/**
 * The header in front of each picture, big-endian:
 *
 * <pre>
 *      0       1       2       3       4       5       6       7
 *  0 |  W       L       A       B  |version|content|format | flags |
 *  8 |     width     |    height     |            length             |
 * 16 |                           sequence                            |
 * 24 |                          captured_at                          |
 * 32 | pixels, or a JPEG file ...
 * </pre>
 *
 * In Python: {@code struct.unpack(">4sBBBBHHIqq", message[:32])}. {@link HeaderField} says what is
 * in each field.
 */
final class Header {
  static final int SIZE = CAPTURED_AT.offset() + CAPTURED_AT.width();

  private static final long WLAB = 0x574C_4142;
  private static final int CURRENT_VERSION = 1;
  private static final int STAMPED = 1;

  private final ByteBuffer bytes;

  /** The header in the first bytes of {@code bytes}, big-endian. */
  Header(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * The header of a message.
   *
   * @throws CodecException if the message is too short to have one
   */
  static Header of(Message message) throws CodecException {
    if (message.length() < SIZE) {
      throw new CodecException(tooShort(message));
    }
    ByteBuffer first = message.parts()[0];
    return new Header(first.remaining() >= SIZE ? first.slice() : message.bytes());
  }

  /** What is wrong with a message that has no whole header. */
  static String tooShort(Message message) {
    return "a message of %d bytes; its header alone has %d".formatted(message.length(), SIZE);
  }

  /** Whether a header may begin so: by its letters and its version. */
  static boolean begins(ByteBuffer start) {
    return start.remaining() > VERSION.offset()
        && MAGIC.read(start) == WLAB
        && VERSION.read(start) == CURRENT_VERSION;
  }

  void write(VideoFrame frame, Content content, int length) {
    Optional<Stamp> stamp = frame.stamp();
    MAGIC.write(bytes, WLAB);
    VERSION.write(bytes, CURRENT_VERSION);
    CONTENT.write(bytes, content.code());
    FORMAT_CODE.write(bytes, frame.format().pixels().code());
    FLAGS.write(bytes, stamp.isPresent() ? STAMPED : 0);
    WIDTH.write(bytes, frame.format().width());
    HEIGHT.write(bytes, frame.format().height());
    LENGTH.write(bytes, length);
    SEQUENCE.write(bytes, stamp.isPresent() ? stamp.get().sequence() : 0);
    CAPTURED_AT.write(bytes, stamp.isPresent() ? stamp.get().capturedAt() : 0);
  }

  /** The first value, in wire order, that can not be in front of {@code following} bytes. */
  Optional<String> fault(int following) {
    for (HeaderField field : HeaderField.values()) {
      long value = field.read(bytes);
      if (!fits(field, value, following)) {
        return Optional.of(
            field == LENGTH
                ? "%s; here %d bytes follow".formatted(field.fault(value), following)
                : field.fault(value));
      }
    }
    return content() == Content.RAW && following != format().byteCount()
        ? Optional.of(
            "length is %d at byte %d; a raw picture of %s has %d bytes"
                .formatted(following, LENGTH.offset(), format(), format().byteCount()))
        : Optional.empty();
  }

  private static boolean fits(HeaderField field, long value, int following) {
    return switch (field) {
      case MAGIC -> value == WLAB;
      case VERSION -> value == CURRENT_VERSION;
      case CONTENT -> Content.ofCode(value).isPresent();
      case FORMAT_CODE -> PixelFormat.ofCode(value).isPresent();
      case FLAGS -> value == 0 || value == STAMPED;
      case WIDTH, HEIGHT -> value >= 1 && value <= VideoFormat.MAX_SIDE;
      case LENGTH -> value == following;
      case SEQUENCE, CAPTURED_AT -> true;
    };
  }

  /** Only where there is no {@link #fault}. */
  Content content() {
    return Content.ofCode(CONTENT.read(bytes)).orElseThrow();
  }

  /** Only where there is no {@link #fault}. */
  VideoFormat format() {
    return new VideoFormat(
        (int) WIDTH.read(bytes),
        (int) HEIGHT.read(bytes),
        PixelFormat.ofCode(FORMAT_CODE.read(bytes)).orElseThrow());
  }

  /** Null where the sender had none. */
  @Nullable Stamp stamp() {
    return FLAGS.read(bytes) == STAMPED
        ? new Stamp(SEQUENCE.read(bytes), CAPTURED_AT.read(bytes))
        : null;
  }

  /** The fields that are there as a whole. */
  static List<Field> describe(ByteBuffer message) {
    return Stream.of(HeaderField.values())
        .filter(field -> field.offset() + field.width() <= message.limit())
        .map(field -> field.describe(message))
        .toList();
  }
}
