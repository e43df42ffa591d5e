package wirelab.codec.struct;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wirelab.codec.Content;
import wirelab.codec.Gaps;
import wirelab.codec.JpegLayout;
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
  public Layout layout(Message message) {
    ByteBuffer bytes = message.bytes();
    List<Field> fields = new ArrayList<>(Header.describe(bytes));
    if (message.length() < Header.SIZE) {
      fields.add(malformed(endOf(fields), message, Header.tooShort(message)));
      return new Layout(fields, Optional.empty());
    }
    Header found = new Header(bytes);
    ByteRange payload = payload(message);
    Optional<String> fault = found.fault((int) payload.length());
    if (fault.isPresent()) {
      fields.add(malformed(Header.SIZE, message, fault.get()));
      return new Layout(fields, Optional.empty());
    }
    String value = "%d bytes".formatted(payload.length());
    if (found.content() == Content.RAW) {
      fields.add(new Field("pixels", "struct.pixels", payload, value, List.of()));
      return new Layout(fields, Optional.of(payload), Optional.of(found.format()));
    }
    List<Field> segments = JpegLayout.of(bytes.position(Header.SIZE), Header.SIZE);
    fields.add(new Field("JPEG file", "struct.jpeg", payload, value, segments));
    return new Layout(fields, Optional.empty());
  }

  @Override
  public boolean recognises(ByteBuffer start) {
    return Header.begins(start.slice());
  }

  private static long endOf(List<Field> fields) {
    return fields.isEmpty() ? 0 : fields.getLast().range().end();
  }

  private static Field malformed(long from, Message message, String reason) {
    ByteRange rest = new ByteRange(from, message.length());
    return new Field("Malformed", "_ws.malformed", rest, reason, List.of());
  }

  private static ByteRange payload(Message message) {
    return new ByteRange(Header.SIZE, message.length());
  }

  @Override
  public void close() {
    coder.close();
  }
}
