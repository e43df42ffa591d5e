package wirelab.codec.objectstream;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.codec.Content;
import wirelab.model.PixelFormat;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.CodecException;

/**
 * What Java serialization puts on the wire. Its name, its version and the names and types of its
 * fields are the wire format; nothing is to be renamed. The numbers travel first, in the order of
 * the alphabet, and {@code data} last.
 */
final class Picture implements Serializable {
  private static final long serialVersionUID = 1L;

  private int width;
  private int height;
  private int format;
  private int content;
  private boolean stamped;
  private long sequence;
  private long capturedAt;
  private byte @Nullable [] data;

  /** Takes over all there is to say about {@code frame}; {@code bytes} are its pixels or JPEG. */
  void fill(VideoFrame frame, Content wanted, byte[] bytes) {
    Optional<Stamp> stamp = frame.stamp();
    width = frame.format().width();
    height = frame.format().height();
    format = frame.format().pixels().code();
    content = wanted.code();
    stamped = stamp.isPresent();
    sequence = stamp.isPresent() ? stamp.get().sequence() : 0;
    capturedAt = stamp.isPresent() ? stamp.get().capturedAt() : 0;
    data = bytes;
  }

  /** The array that the picture holds if it has {@code size} bytes, else a new one. */
  byte[] arrayOf(int size) {
    return data != null && data.length == size ? data : new byte[size];
  }

  /** Copies {@code bytes} into {@code array}. */
  static byte[] filled(byte[] array, ByteBuffer bytes) {
    bytes.get(bytes.position(), array);
    return array;
  }

  /** The picture's shape. */
  VideoFormat checkedFormat() throws CodecException {
    PixelFormat pixels =
        PixelFormat.ofCode(format)
            .orElseThrow(
                () -> new CodecException("format is %d; it should be 1 or 2".formatted(format)));
    checkSide("width", width);
    checkSide("height", height);
    return new VideoFormat(width, height, pixels);
  }

  private static void checkSide(String name, int value) throws CodecException {
    if (value < 1 || value > VideoFormat.MAX_SIDE) {
      throw new CodecException(
          "%s is %d; it should be 1 to %d".formatted(name, value, VideoFormat.MAX_SIDE));
    }
  }

  Content checkedContent() throws CodecException {
    return Content.ofCode(content)
        .orElseThrow(
            () -> new CodecException("content is %d; it should be 1 or 2".formatted(content)));
  }

  /** The pixels, as many as the shape needs, or the JPEG file. */
  byte[] checkedData() throws CodecException {
    byte[] bytes = data;
    if (bytes == null) {
      throw new CodecException("data is null; it should be an array of bytes");
    }
    VideoFormat shape = checkedFormat();
    if (checkedContent() == Content.RAW && bytes.length != shape.byteCount()) {
      throw new CodecException(
          "data has %d bytes; a raw picture of %s has %d"
              .formatted(bytes.length, shape, shape.byteCount()));
    }
    return bytes;
  }

  /** Null where the sender had none. */
  @Nullable Stamp stamp() {
    return stamped ? new Stamp(sequence, capturedAt) : null;
  }
}
