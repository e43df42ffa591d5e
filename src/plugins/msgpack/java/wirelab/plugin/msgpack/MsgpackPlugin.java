package wirelab.plugin.msgpack;

import java.util.List;
import wirelab.codec.PixelCoder;
import wirelab.spi.Codec;
import wirelab.spi.Descriptor;
import wirelab.spi.Plugin;
import wirelab.spi.Provider;

/** Brings the codec {@code msgpack}: names and values, in a few bytes. */
public final class MsgpackPlugin implements Plugin {
  private static final Descriptor DESCRIPTOR =
      new Descriptor(
          "msgpack",
          "MessagePack",
          "A map of names and values, in Python msgpack.unpackb(message): JSON's values in fewer"
              + " bytes, and the pixels as they are.",
          List.of(PixelCoder.JPEG));

  @Override
  public List<Provider<Codec>> codecs() {
    return List.of(Provider.of(DESCRIPTOR, settings -> new MsgpackCodec(PixelCoder.of(settings))));
  }
}
