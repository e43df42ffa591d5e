package wirelab.plugin.cbor;

import static wirelab.codec.PictureField.CAPTURED_AT;
import static wirelab.codec.PictureField.CONTENT;
import static wirelab.codec.PictureField.FORMAT;
import static wirelab.codec.PictureField.HEIGHT;
import static wirelab.codec.PictureField.PIXELS;
import static wirelab.codec.PictureField.SEQUENCE;
import static wirelab.codec.PictureField.WIDTH;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.cbor.CBORFactory;
import wirelab.codec.Content;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;

/** Writes the map up to the first byte of the picture, which is its last value. */
final class MapWriter implements AutoCloseable {
  private static final int STAMPED = 7;
  private static final int UNSTAMPED = 5;
  private static final int LONGEST = 128;
  private static final byte[] NOTHING = {};

  private final ByteBuffer written = ByteBuffer.allocateDirect(LONGEST);
  private final ByteArrayOutputStream map = new ByteArrayOutputStream(LONGEST);
  private @Nullable JsonGenerator generator;

  /**
   * What stands in front of {@code length} bytes of picture; valid until the next write. The
   * library writes byte strings whole or not at all, so it is given an empty one, whose head, the
   * last byte that it writes, is replaced by that of the picture.
   */
  ByteBuffer write(VideoFrame frame, Content content, int length) {
    map.reset();
    write(generator(), frame, content);
    written.clear().put(map.toByteArray(), 0, map.size() - 1);
    Head.writeBytes(written, length);
    return written.flip();
  }

  private static void write(JsonGenerator map, VideoFrame frame, Content content) {
    VideoFormat format = frame.format();
    Stamp stamp = frame.stamp().orElse(null);
    map.writeStartObject(frame, stamp == null ? UNSTAMPED : STAMPED);
    map.writeName(WIDTH.wireName()).writeNumber(format.width());
    map.writeName(HEIGHT.wireName()).writeNumber(format.height());
    map.writeName(FORMAT.wireName()).writeString(format.pixels().name());
    map.writeName(CONTENT.wireName()).writeString(content.name());
    if (stamp != null) {
      map.writeName(SEQUENCE.wireName()).writeNumber(stamp.sequence());
      map.writeName(CAPTURED_AT.wireName()).writeNumber(stamp.capturedAt());
    }
    map.writeName(PIXELS.wireName()).writeBinary(NOTHING);
    map.writeEndObject();
    map.flush();
  }

  /** Made when it is first needed: the program makes codecs that it only asks what they know. */
  private JsonGenerator generator() {
    JsonGenerator made = generator;
    if (made == null) {
      made = new CBORFactory().createGenerator(ObjectWriteContext.empty(), map);
      generator = made;
    }
    return made;
  }

  @Override
  public void close() {
    if (generator != null) {
      generator.close();
      generator = null;
    }
  }
}
