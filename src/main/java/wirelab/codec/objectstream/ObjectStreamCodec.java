package wirelab.codec.objectstream;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import wirelab.codec.Content;
import wirelab.codec.Gaps;
import wirelab.codec.PixelCoder;
import wirelab.model.ByteRange;
import wirelab.model.Layout;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.model.Table;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;

/**
 * A {@link Picture} by Java serialization. It can not be had without copies; a raw picture is
 * copied six times:
 *
 * <ol>
 *   <li>from its memory into the array that the object holds,
 *   <li>by ObjectOutputStream into its block of 1 KB, piece by piece,
 *   <li>from there into the message;
 *   <li>on the other side by ObjectInputStream into its block of 1 KB,
 *   <li>from there into a new array,
 *   <li>and from the array into the memory of the picture that is shown.
 * </ol>
 */
final class ObjectStreamCodec implements Codec {
  private final PixelCoder coder;
  private final StreamMode mode;
  private final PictureWriter writer;
  private final PictureReader reader;
  private final EarlierMessages messages = new EarlierMessages();
  private final Retention retention = new Retention();
  private Picture picture = new Picture();

  ObjectStreamCodec(PixelCoder coder, StreamMode mode) {
    this.coder = coder;
    this.mode = mode;
    this.writer = new PictureWriter(mode);
    this.reader = new PictureReader(mode);
  }

  @Override
  public boolean lossless() {
    return !coder.compresses();
  }

  @Override
  public Message encode(VideoFrame frame) throws CodecException {
    PixelCoder.Payload payload = coder.encode(frame);
    try {
      int size = payload.bytes().remaining();
      if (mode.remembers() && !mode.shared()) {
        picture = new Picture();
      }
      byte[] data = Picture.filled(picture.arrayOf(size), payload.bytes());
      picture.fill(frame, Content.of(coder), data);
      if (mode.session()) {
        retention.passed(data);
      }
      return writer.write(picture, size);
    } finally {
      payload.lease().close();
    }
  }

  @Override
  public VideoFrame decode(Message message) throws CodecException {
    try (message) {
      List<ByteRange> gaps = gaps(message);
      if (mode.remembers() && StreamStart.begins(message.bytes())) {
        messages.read(message);
      }
      Picture found = reader.read(message.bytes());
      VideoFormat format = found.checkedFormat();
      byte[] data = found.checkedData();
      if (mode.session()) {
        retention.passed(data);
      }
      Lease copy = Memory.common().lease(data.length);
      copy.bytes().put(data);
      if (found.checkedContent() == Content.RAW) {
        return VideoFrame.of(format, found.stamp(), copy).lacking(gaps);
      }
      try (copy) {
        return coder.decodeJpeg(copy.bytes(), format, found.stamp());
      }
    }
  }

  private List<ByteRange> gaps(Message message) throws CodecException {
    if (message.missing().isEmpty()) {
      return List.of();
    }
    Optional<ByteRange> pixels = layout(message).pixels();
    if (pixels.isPresent()) {
      return Gaps.within(pixels.get(), message);
    }
    Gaps.refuse(message);
    return List.of();
  }

  @Override
  public Layout layout(Message message) {
    return PictureFinder.layout(messages.read(message));
  }

  @Override
  public List<Table> state(Message message, long at) {
    return StreamState.at(messages.read(message), at);
  }

  @Override
  public Optional<Kept> kept() {
    return mode.session() ? retention.measured() : Optional.empty();
  }

  @Override
  public boolean recognises(ByteBuffer start) {
    return StreamStart.recognises(start);
  }

  @Override
  public void close() {
    writer.close();
    coder.close();
  }
}
