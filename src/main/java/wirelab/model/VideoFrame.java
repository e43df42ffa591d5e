package wirelab.model;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One picture. Its pixels live in leased memory: whoever holds the picture closes it once, and
 * takes a {@linkplain #share() share} before handing it to someone who closes it too. Safe to read
 * from any thread once made.
 */
public final class VideoFrame implements AutoCloseable {
  private final VideoFormat format;
  private final @Nullable Stamp stamp;
  private final ByteBuffer pixels;
  private final Lease lease;
  private final List<ByteRange> missing;

  private VideoFrame(
      VideoFormat format,
      @Nullable Stamp stamp,
      ByteBuffer pixels,
      Lease lease,
      List<ByteRange> missing) {
    if (pixels.remaining() != format.byteCount()) {
      throw new IllegalArgumentException(
          "%d bytes of pixels for a picture of %s, which has %d"
              .formatted(pixels.remaining(), format, format.byteCount()));
    }
    this.format = format;
    this.stamp = stamp;
    this.pixels = pixels;
    this.lease = lease;
    this.missing = missing;
  }

  /**
   * A picture whose pixels are {@code pixels}' remaining bytes, inside {@code lease}, which the
   * picture takes over.
   */
  public static VideoFrame of(
      VideoFormat format, @Nullable Stamp stamp, ByteBuffer pixels, Lease lease) {
    return new VideoFrame(format, stamp, pixels.slice(), lease, List.of());
  }

  /** A picture that fills {@code lease} from its first byte and takes it over. */
  public static VideoFrame of(VideoFormat format, @Nullable Stamp stamp, Lease lease) {
    return of(format, stamp, lease.bytes().limit(format.byteCount()), lease);
  }

  /** The same picture, known to lack these bytes of its pixels. Takes this picture's share over. */
  public VideoFrame lacking(List<ByteRange> bytes) {
    return new VideoFrame(format, stamp, pixels, lease, List.copyOf(bytes));
  }

  /** The same picture with another stamp. Takes this picture's share over. */
  public VideoFrame stamped(Stamp newStamp) {
    return new VideoFrame(format, newStamp, pixels, lease, missing);
  }

  public VideoFormat format() {
    return format;
  }

  /** Number and time, where the wire carried them. */
  public Optional<Stamp> stamp() {
    return Optional.ofNullable(stamp);
  }

  /** The pixels, rows top to bottom without padding: position 0, limit the byte count. */
  public ByteBuffer pixels() {
    return pixels.duplicate();
  }

  /** Bytes of {@link #pixels()} that never arrived; empty for a whole picture. */
  public List<ByteRange> missing() {
    return missing;
  }

  /** The memory that the pixels lie in. */
  public Lease lease() {
    return lease;
  }

  /** Takes one more share of the memory; the caller closes the picture once more. */
  public VideoFrame share() {
    lease.share();
    return this;
  }

  @Override
  public void close() {
    lease.close();
  }
}
