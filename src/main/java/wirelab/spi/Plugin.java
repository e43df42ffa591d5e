package wirelab.spi;

import java.util.List;

/** What a jar adds to the program. Found through {@code META-INF/services/wirelab.spi.Plugin}. */
public interface Plugin {
  default List<Provider<FrameSource>> sources() {
    return List.of();
  }

  default List<Provider<Codec>> codecs() {
    return List.of();
  }

  default List<Provider<Framing>> framings() {
    return List.of();
  }

  default List<Provider<Transport>> transports() {
    return List.of();
  }

  default List<Dissector> dissectors() {
    return List.of();
  }
}
