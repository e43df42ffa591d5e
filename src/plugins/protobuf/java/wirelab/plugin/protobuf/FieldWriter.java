package wirelab.plugin.protobuf;

import static wirelab.codec.PictureField.CAPTURED_AT;
import static wirelab.codec.PictureField.CONTENT;
import static wirelab.codec.PictureField.FORMAT;
import static wirelab.codec.PictureField.HEIGHT;
import static wirelab.codec.PictureField.PIXELS;
import static wirelab.codec.PictureField.SEQUENCE;
import static wirelab.codec.PictureField.WIDTH;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import wirelab.codec.Content;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.CodecException;

/** Writes the fields up to the first byte of the picture, which is the last of them. */
final class FieldWriter {
  private static final int LONGEST = 64;

  private final ByteBuffer written = ByteBuffer.allocateDirect(LONGEST);
  private final byte[] fields = new byte[LONGEST];

  /** What stands in front of {@code length} bytes of picture; valid until the next write. */
  ByteBuffer write(VideoFrame frame, Content content, int length) throws CodecException {
    try {
      CodedOutputStream output = CodedOutputStream.newInstance(fields);
      write(output, frame, content, length);
      return written.clear().put(fields, 0, output.getTotalBytesWritten()).flip();
    } catch (IOException e) {
      throw new CodecException(e);
    }
  }

  private static void write(CodedOutputStream fields, VideoFrame frame, Content content, int length)
      throws IOException {
    VideoFormat format = frame.format();
    Stamp stamp = frame.stamp().orElse(null);
    fields.writeUInt32(WIDTH.number(), format.width());
    fields.writeUInt32(HEIGHT.number(), format.height());
    fields.writeEnum(FORMAT.number(), format.pixels().code());
    fields.writeEnum(CONTENT.number(), content.code());
    if (stamp != null) {
      fields.writeInt64(SEQUENCE.number(), stamp.sequence());
      fields.writeInt64(CAPTURED_AT.number(), stamp.capturedAt());
    }
    fields.writeTag(PIXELS.number(), WireFormat.WIRETYPE_LENGTH_DELIMITED);
    fields.writeUInt32NoTag(length);
    fields.flush();
  }
}
