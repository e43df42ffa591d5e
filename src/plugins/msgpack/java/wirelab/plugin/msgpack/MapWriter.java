package wirelab.plugin.msgpack;

import static wirelab.codec.PictureField.CAPTURED_AT;
import static wirelab.codec.PictureField.CONTENT;
import static wirelab.codec.PictureField.FORMAT;
import static wirelab.codec.PictureField.HEIGHT;
import static wirelab.codec.PictureField.PIXELS;
import static wirelab.codec.PictureField.SEQUENCE;
import static wirelab.codec.PictureField.WIDTH;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import wirelab.codec.Content;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.CodecException;

/** Writes the map up to the first byte of the picture, which is its last value. */
final class MapWriter {
  private static final int STAMPED = 7;
  private static final int UNSTAMPED = 5;
  private static final int LONGEST = 128;

  private final ByteBuffer written = ByteBuffer.allocateDirect(LONGEST);
  private @Nullable MessageBufferPacker packer;

  /** What stands in front of {@code length} bytes of picture; valid until the next write. */
  ByteBuffer write(VideoFrame frame, Content content, int length) throws CodecException {
    MessageBufferPacker into = packer();
    try {
      write(into, frame, content, length);
      return written.clear().put(into.toByteArray()).flip();
    } catch (IOException e) {
      throw new CodecException(e);
    } finally {
      into.clear();
    }
  }

  private static void write(MessageBufferPacker map, VideoFrame frame, Content content, int length)
      throws IOException {
    VideoFormat format = frame.format();
    Stamp stamp = frame.stamp().orElse(null);
    map.packMapHeader(stamp == null ? UNSTAMPED : STAMPED);
    map.packString(WIDTH.wireName()).packInt(format.width());
    map.packString(HEIGHT.wireName()).packInt(format.height());
    map.packString(FORMAT.wireName()).packString(format.pixels().name());
    map.packString(CONTENT.wireName()).packString(content.name());
    if (stamp != null) {
      map.packString(SEQUENCE.wireName()).packLong(stamp.sequence());
      map.packString(CAPTURED_AT.wireName()).packLong(stamp.capturedAt());
    }
    map.packString(PIXELS.wireName()).packBinaryHeader(length);
  }

  /** Made when it is first needed: the program makes codecs that it only asks what they know. */
  private MessageBufferPacker packer() {
    MessageBufferPacker made = packer;
    if (made == null) {
      made = MessagePack.newDefaultBufferPacker();
      packer = made;
    }
    return made;
  }
}
