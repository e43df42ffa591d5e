package wirelab.codec.struct;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wirelab.codec.Content;
import wirelab.codec.Gaps;
import wirelab.codec.PixelCoder;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Layout;
import wirelab.model.Message;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;

/**
 * A {@link Header} and the picture's own bytes. No pixel is copied: a raw picture leaves from the
 * memory it lives in, and what arrives is looked at where it arrived.
 */
final class StructCodec implements Codec {
  private final PixelCoder coder;
  private final ByteBuffer header = ByteBuffer.allocateDirect(Header.SIZE);

  StructCodec(PixelCoder coder) {
    this.coder = coder;
  }

  @Override
  public boolean lossless() {
    return !coder.compresses();
  }

  @Override
  public Message encode(VideoFrame frame) throws CodecException {
    PixelCoder.Payload payload = coder.encode(frame);
    new Header(header).write(frame, Content.of(coder), payload.bytes().remaining());
    return Message.outgoing(payload.lease(), header, payload.bytes());
  }

  @Override
  public VideoFrame decode(Message message) throws CodecException {
    try (message) {
      Header found = Header.of(message);
      Optional<String> fault = found.fault(message.length() - Header.SIZE);
      if (fault.isPresent()) {
        throw new CodecException(fault.get());
      }
      ByteBuffer rest = message.bytes().position(Header.SIZE);
      VideoFormat format = found.format();
      return switch (found.content()) {
        case RAW -> {
          List<ByteRange> gaps = Gaps.within(payload(message), message);
          yield VideoFrame.of(format, found.stamp(), rest, message.lease().share()).lacking(gaps);
        }
        case JPEG -> {
          Gaps.refuse(message);
          yield coder.decodeJpeg(rest, format, found.stamp());
        }
      };
    }
  }

  @Override
  public Layout layout(Message message) throws CodecException {
    Header found = Header.of(message);
    ByteRange payload = payload(message);
    boolean sound = found.fault((int) payload.length()).isEmpty();
    boolean raw = sound && found.content() == Content.RAW;
    List<Field> fields = new ArrayList<>(found.describe());
    String name = raw ? "pixels" : sound ? "JPEG file" : "rest";
    fields.add(new Field(name, payload, payload.length() + " bytes"));
    return raw
        ? new Layout(fields, Optional.of(payload), Optional.of(found.format()))
        : new Layout(fields, Optional.empty());
  }

  private static ByteRange payload(Message message) {
    return new ByteRange(Header.SIZE, message.length());
  }

  @Override
  public void close() {
    coder.close();
  }
}
