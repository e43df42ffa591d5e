package wirelab.codec.objectstream;

import java.util.List;
import wirelab.codec.PixelCoder;
import wirelab.spi.Codec;
import wirelab.spi.Descriptor;
import wirelab.spi.Plugin;
import wirelab.spi.Provider;

/** Brings the codec {@code java}: what a Java program sends that leaves it to writeObject. */
public final class ObjectStreamPlugin implements Plugin {
  private static final Descriptor DESCRIPTOR =
      new Descriptor(
          "java",
          "Java serialization",
          "The picture as a Java object: ObjectOutputStream writes its class and fields,"
              + " ObjectInputStream builds it again, behind a filter.",
          List.of(PixelCoder.JPEG, StreamMode.STREAM, StreamMode.RESET, StreamMode.SHARED));

  @Override
  public List<Provider<Codec>> codecs() {
    return List.of(
        Provider.of(
            DESCRIPTOR,
            settings -> new ObjectStreamCodec(PixelCoder.of(settings), StreamMode.of(settings))));
  }
}
