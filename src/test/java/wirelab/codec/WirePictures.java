package wirelab.codec;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirelab.model.ByteRange;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.model.PixelFormat;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.Catalog;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;
import wirelab.spi.Plugin;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;

/** Known pictures and messages for codec tests, and what there is to compare about them. */
public final class WirePictures {
  public static final Stamp STAMP = new Stamp(7, 1_700_000_000_123_456_789L);
  public static final VideoFormat BGR = VideoFormat.bgr(641, 479);
  public static final VideoFormat GRAY = new VideoFormat(641, 479, PixelFormat.GRAY8);

  private WirePictures() {}

  /** Byte i is 7 i + {@code seed}. */
  public static VideoFrame picture(VideoFormat format, @Nullable Stamp stamp, int seed) {
    Lease lease = Memory.common().lease(format.byteCount());
    ByteBuffer bytes = lease.bytes();
    for (int i = 0; bytes.hasRemaining(); i++) {
      bytes.put((byte) (7 * i + seed));
    }
    return VideoFrame.of(format, stamp, lease);
  }

  /** A picture of one shade, which JPEG keeps almost as it is. */
  public static VideoFrame plain(VideoFormat format, int shade) {
    Lease lease = Memory.common().lease(format.byteCount());
    ByteBuffer bytes = lease.bytes();
    while (bytes.hasRemaining()) {
      bytes.put((byte) shade);
    }
    return VideoFrame.of(format, STAMP, lease);
  }

  /** All there is to compare about a picture, which is closed. */
  public record Seen(VideoFormat format, @Nullable Stamp stamp, ByteBuffer pixels) {
    public static Seen of(VideoFrame frame) {
      try (frame) {
        return new Seen(
            frame.format(), frame.stamp().orElse(null), ByteBuffer.wrap(copy(frame.pixels())));
      }
    }
  }

  public static byte[] copy(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(bytes.position(), copy);
    return copy;
  }

  /** Encodes and gives back the bytes as they cross the wire; closes the picture. */
  public static byte[] sent(Codec codec, VideoFrame frame) throws CodecException {
    try (frame;
        Message message = codec.encode(frame)) {
      return copy(message.bytes());
    }
  }

  /** The bytes as they arrive, in one piece of leased memory. */
  public static Message arrived(byte[] bytes, ByteRange... missing) {
    Lease lease = Memory.common().lease(bytes.length);
    lease.bytes().put(bytes);
    return Message.incoming(
        lease, lease.bytes(), 0, ByteRange.of(0, bytes.length), List.of(missing));
  }

  public static Seen received(Codec codec, byte[] bytes) throws CodecException {
    return Seen.of(codec.decode(arrived(bytes)));
  }

  /** The codec that {@code spec} names, as in {@code struct:jpeg=80}. */
  public static Codec codec(Plugin plugin, String spec) throws SettingException {
    Catalog catalog = new Catalog(List.of(plugin));
    Spec parsed = catalog.codecs().parse(spec);
    return catalog.codecs().create(parsed);
  }
}
