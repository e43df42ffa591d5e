package wirelab.plugin.cbor;

import java.util.List;
import wirelab.codec.PixelCoder;
import wirelab.spi.Codec;
import wirelab.spi.Descriptor;
import wirelab.spi.Plugin;
import wirelab.spi.Provider;

/** Brings the codec {@code cbor}: the map of names and values that the IETF has a standard for. */
public final class CborPlugin implements Plugin {
  private static final Descriptor DESCRIPTOR =
      new Descriptor(
          "cbor",
          "CBOR",
          "A map of names and values as RFC 8949 writes it, in Python cbor2.loads(message), with"
              + " the pixels as a byte string.",
          List.of(PixelCoder.JPEG));

  @Override
  public List<Provider<Codec>> codecs() {
    return List.of(Provider.of(DESCRIPTOR, settings -> new CborCodec(PixelCoder.of(settings))));
  }
}
