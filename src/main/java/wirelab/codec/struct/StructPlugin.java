package wirelab.codec.struct;

import java.util.List;
import wirelab.codec.PixelCoder;
import wirelab.spi.Codec;
import wirelab.spi.Descriptor;
import wirelab.spi.Plugin;
import wirelab.spi.Provider;

/** Brings the codec {@code struct}: the smallest header that says all about a picture. */
public final class StructPlugin implements Plugin {
  private static final Descriptor DESCRIPTOR =
      new Descriptor(
          "struct",
          "struct",
          "A header of %d bytes, in Python struct.unpack(\"%s\", header), and then the picture."
              .formatted(Header.SIZE, HeaderField.FORMAT),
          List.of(PixelCoder.JPEG));

  @Override
  public List<Provider<Codec>> codecs() {
    return List.of(Provider.of(DESCRIPTOR, settings -> new StructCodec(PixelCoder.of(settings))));
  }
}
