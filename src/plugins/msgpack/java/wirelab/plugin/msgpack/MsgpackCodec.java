package wirelab.plugin.msgpack;

import java.nio.ByteBuffer;
import wirelab.codec.Content;
import wirelab.codec.PixelCoder;
import wirelab.model.Layout;
import wirelab.model.Message;
import wirelab.model.VideoFrame;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;

/**
 * Pictures as MessagePack maps. No pixel is copied: the map up to its last value goes in front of
 * the picture's own memory, and what arrives is looked at where it arrived.
 */
final class MsgpackCodec implements Codec {
  private final PixelCoder coder;
  private final MapWriter writer = new MapWriter();

  MsgpackCodec(PixelCoder coder) {
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
      return MapReader.read(message.bytes()).picture(message, coder);
    }
  }

  @Override
  public Layout layout(Message message) {
    ByteBuffer bytes = message.bytes();
    return MapReader.read(bytes).layout(new MapNotation(bytes));
  }

  @Override
  public boolean recognises(ByteBuffer start) {
    return MapNotation.begins(start.slice());
  }

  @Override
  public void close() {
    coder.close();
  }
}
