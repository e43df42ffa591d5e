package wirelab.plugin.protobuf;

import java.nio.ByteBuffer;
import wirelab.codec.Content;
import wirelab.codec.PixelCoder;
import wirelab.model.Layout;
import wirelab.model.Message;
import wirelab.model.VideoFrame;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;

/**
 * Pictures as messages of Protocol Buffers. No pixel is copied: the fields up to the last go in
 * front of the picture's own memory, and what arrives is looked at where it arrived.
 */
final class ProtobufCodec implements Codec {
  private final PixelCoder coder;
  private final FieldWriter writer = new FieldWriter();

  ProtobufCodec(PixelCoder coder) {
    this.coder = coder;
  }

  @Override
  public boolean lossless() {
    return !coder.compresses();
  }

  @Override
  public Message encode(VideoFrame frame) throws CodecException {
    PixelCoder.Payload payload = coder.encode(frame);
    ByteBuffer head = writer.write(frame, Content.of(coder), payload.bytes().remaining());
    return Message.outgoing(payload.lease(), head, payload.bytes());
  }

  @Override
  public VideoFrame decode(Message message) throws CodecException {
    try (message) {
      return FieldReader.read(message.bytes()).picture(message, coder);
    }
  }

  @Override
  public Layout layout(Message message) {
    ByteBuffer bytes = message.bytes();
    return FieldReader.read(bytes).layout(new FieldNotation(bytes));
  }

  @Override
  public boolean recognises(ByteBuffer start) {
    return FieldNotation.begins(start.slice());
  }

  @Override
  public void close() {
    coder.close();
  }
}
