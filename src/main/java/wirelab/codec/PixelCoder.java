package wirelab.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import wirelab.model.Lease;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.opencv.Jpeg;
import wirelab.spi.CodecException;
import wirelab.spi.Setting;
import wirelab.spi.SettingException;
import wirelab.spi.Settings;

/**
 * The pixels of a picture as every codec carries them: raw, or as a JPEG file. One instance serves
 * one thread, which closes it.
 */
public final class PixelCoder implements AutoCloseable {
  /** Declared by each codec that can carry JPEG. */
  public static final Setting.Whole JPEG =
      new Setting.Whole(
          "jpeg",
          "JPEG quality",
          "0 carries raw pixels, 1 to 100 a JPEG of that quality.",
          0,
          0,
          100);

  private final int quality;
  private @Nullable Jpeg jpeg;

  private PixelCoder(int quality) {
    this.quality = quality;
  }

  public static PixelCoder of(Settings settings) throws SettingException {
    return new PixelCoder(settings.get(JPEG));
  }

  /** Always a JPEG file, of quality 1 to 100. */
  public static PixelCoder ofQuality(int quality) {
    return new PixelCoder(quality);
  }

  /** Whether pictures leave as JPEG. */
  public boolean compresses() {
    return quality > 0;
  }

  /** The picture's bytes for the wire; the caller closes their lease. */
  public Payload encode(VideoFrame frame) throws CodecException {
    if (!compresses()) {
      return new Payload(frame.lease().share(), frame.pixels());
    }
    try {
      Lease file = jpeg().encode(frame, quality);
      return new Payload(file, file.bytes());
    } catch (IOException e) {
      throw new CodecException(e);
    }
  }

  /** The picture in the JPEG file that {@code file}'s remaining bytes, direct memory, hold. */
  public VideoFrame decodeJpeg(ByteBuffer file, @Nullable Stamp stamp) throws CodecException {
    try {
      return jpeg().decode(file, stamp);
    } catch (IOException e) {
      throw new CodecException(e);
    }
  }

  /**
   * The picture in a JPEG file whose sides were told beside it. It comes back as BGR whatever it
   * was before.
   *
   * @throws CodecException if the file is no JPEG, or one with other sides
   */
  public VideoFrame decodeJpeg(ByteBuffer file, VideoFormat told, @Nullable Stamp stamp)
      throws CodecException {
    VideoFrame picture = decodeJpeg(file, stamp);
    VideoFormat found = picture.format();
    if (found.width() != told.width() || found.height() != told.height()) {
      picture.close();
      throw new CodecException(
          "a JPEG of %d×%d pixels where %d×%d were announced"
              .formatted(found.width(), found.height(), told.width(), told.height()));
    }
    return picture;
  }

  private Jpeg jpeg() throws IOException {
    Jpeg made = jpeg;
    if (made == null) {
      made = new Jpeg();
      jpeg = made;
    }
    return made;
  }

  @Override
  public void close() {
    if (jpeg != null) {
      jpeg.close();
      jpeg = null;
    }
  }

  /** Bytes for the wire, and the memory that they stand in. */
  public record Payload(Lease lease, ByteBuffer bytes) {}
}
