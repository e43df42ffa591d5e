package wirelab.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.Catalog;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;
import wirelab.spi.Framing;
import wirelab.spi.FramingException;
import wirelab.spi.Marks;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;
import wirelab.trace.Trace;
import wirelab.trace.TracedMessage;

/**
 * What a framing and a codec declare of their bytes, as it is found in messages of theirs: fields
 * that stand at the same place in every message.
 */
final class HeaderSample {
  private static final Stamp STAMP = new Stamp(-1, -1);
  private static final VideoFormat SMALL = VideoFormat.bgr(1, 1);
  private static final VideoFormat LARGE = VideoFormat.bgr(300, 2);

  private HeaderSample() {}

  /** The fields with which each message of a codec begins. */
  static List<HeaderPart> ofCodec(Catalog catalog, Spec spec) throws SettingException {
    List<HeaderPart> one = parts(catalog, spec, SMALL);
    List<HeaderPart> other = parts(catalog, spec, LARGE);
    List<HeaderPart> same = new ArrayList<>();
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      HeaderPart common = one.get(i).common(other.get(i));
      if (common == null) {
        break;
      }
      same.add(common);
    }
    return same;
  }

  /** Those of {@code parts} up to the first that is not so in a message that was captured. */
  static List<HeaderPart> fitting(List<HeaderPart> parts, Trace trace, TracedMessage message) {
    List<Field> there =
        trace.layout(message).fields().stream()
            .flatMap(Field::all)
            .filter(field -> field.leaf() && field.range().start() >= message.head())
            .filter(field -> field.range().length() > 0)
            .toList();
    int fitting = 0;
    while (fitting < Math.min(parts.size(), there.size())
        && parts.get(fitting).stands(there.get(fitting), message.head())) {
      fitting++;
    }
    return parts.subList(0, fitting);
  }

  private static List<HeaderPart> parts(Catalog catalog, Spec spec, VideoFormat format)
      throws SettingException {
    Lease lease = Memory.common().lease(format.byteCount());
    try (Codec codec = catalog.codecs().create(spec);
        VideoFrame frame = VideoFrame.of(format, STAMP, lease);
        Message message = codec.encode(frame)) {
      return parts(codec.layout(message).fields(), message.bytes());
    } catch (CodecException e) {
      return List.of(); // one that takes no such picture: its header is not known
    }
  }

  /** The fields of a framing's mark. */
  static List<HeaderPart> ofMark(Framing framing, Marks marks) {
    ByteArrayOutputStream unit = new ByteArrayOutputStream();
    try (Message message = Message.outgoing(Memory.common().lease(1), ByteBuffer.allocate(1))) {
      framing
          .framer(SMALL.byteCount() + marks.width())
          .frame(
              message,
              pieces -> {
                for (ByteBuffer piece : pieces) {
                  byte[] bytes = new byte[piece.remaining()];
                  piece.get(bytes);
                  unit.writeBytes(bytes);
                }
              });
      ByteBuffer bytes = ByteBuffer.wrap(unit.toByteArray());
      return parts(marks.read(bytes, Integer.MAX_VALUE).fields(), bytes);
    } catch (IOException | FramingException e) {
      throw new IllegalStateException("a framing does not take a message of one byte", e);
    }
  }

  private static List<HeaderPart> parts(List<Field> fields, ByteBuffer bytes) {
    List<HeaderPart> parts = new ArrayList<>();
    for (Field field : fields) {
      if (!field.leaf()) {
        parts.addAll(parts(field.parts(), bytes));
      } else if (field.range().length() > 0) {
        parts.add(HeaderPart.of(field, slice(bytes, field.range())));
      }
    }
    return parts;
  }

  private static ByteBuffer slice(ByteBuffer bytes, ByteRange range) {
    return bytes.slice((int) range.start(), (int) range.length());
  }
}
