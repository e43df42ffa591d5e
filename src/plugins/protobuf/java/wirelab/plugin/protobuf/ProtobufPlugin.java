package wirelab.plugin.protobuf;

import java.util.List;
import wirelab.codec.PixelCoder;
import wirelab.spi.Codec;
import wirelab.spi.Descriptor;
import wirelab.spi.Plugin;
import wirelab.spi.Provider;

/** Brings the codec {@code protobuf}: numbers instead of names, which a .proto file explains. */
public final class ProtobufPlugin implements Plugin {
  private static final Descriptor DESCRIPTOR =
      new Descriptor(
          "protobuf",
          "Protocol Buffers",
          "Numbered values, which mean something only to who has picture.proto: both ends agree on"
              + " a file before they talk.",
          List.of(PixelCoder.JPEG));

  @Override
  public List<Provider<Codec>> codecs() {
    return List.of(Provider.of(DESCRIPTOR, settings -> new ProtobufCodec(PixelCoder.of(settings))));
  }
}
