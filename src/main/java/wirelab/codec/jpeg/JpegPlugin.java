package wirelab.codec.jpeg;

import java.util.List;
import wirelab.codec.PixelCoder;
import wirelab.spi.Codec;
import wirelab.spi.Descriptor;
import wirelab.spi.Plugin;
import wirelab.spi.Provider;
import wirelab.spi.Setting;

/** Brings the codec {@code jpeg}: the file and nothing else, as cameras and many programs send. */
public final class JpegPlugin implements Plugin {
  private static final Setting.Whole QUALITY =
      new Setting.Whole("quality", "JPEG quality", "1 is small, 100 is fine.", 85, 1, 100);

  private static final Descriptor DESCRIPTOR =
      new Descriptor(
          "jpeg",
          "JPEG file",
          "Nothing but a JPEG file; cv2.imdecode reads it. What RTP carries, by RFC 2435.",
          List.of(QUALITY));

  @Override
  public List<Provider<Codec>> codecs() {
    return List.of(
        Provider.of(
            DESCRIPTOR, settings -> new JpegCodec(PixelCoder.ofQuality(settings.get(QUALITY)))));
  }
}
