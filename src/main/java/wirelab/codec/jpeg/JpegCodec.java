package wirelab.codec.jpeg;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import wirelab.codec.Gaps;
import wirelab.codec.JpegLayout;
import wirelab.codec.PixelCoder;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Layout;
import wirelab.model.Message;
import wirelab.model.VideoFrame;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;

/** A message is a JPEG file. It tells neither number nor time of its picture. */
final class JpegCodec implements Codec {
  /** Start of image, and the first byte of the marker that must follow. */
  private static final byte[] BEGINNING = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

  private final PixelCoder coder;

  JpegCodec(PixelCoder coder) {
    this.coder = coder;
  }

  @Override
  public boolean lossless() {
    return false;
  }

  @Override
  public Message encode(VideoFrame frame) throws CodecException {
    PixelCoder.Payload file = coder.encode(frame);
    return Message.outgoing(file.lease(), file.bytes());
  }

  @Override
  public VideoFrame decode(Message message) throws CodecException {
    try (message) {
      Gaps.refuse(message);
      return coder.decodeJpeg(message.bytes(), null);
    }
  }

  @Override
  public Layout layout(Message message) {
    ByteRange all = ByteRange.of(0, message.length());
    List<Field> segments = JpegLayout.of(message.bytes(), 0);
    String value = "%d bytes".formatted(message.length());
    return new Layout(
        List.of(new Field("JPEG file", "jpeg.file", all, value, segments)), Optional.empty());
  }

  @Override
  public boolean recognises(ByteBuffer start) {
    return start.remaining() >= BEGINNING.length
        && ByteBuffer.wrap(BEGINNING).equals(start.slice(start.position(), BEGINNING.length));
  }

  @Override
  public void close() {
    coder.close();
  }
}
