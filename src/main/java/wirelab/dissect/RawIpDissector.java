package wirelab.dissect;

import java.util.List;
import wirelab.model.Layer;

/** No link layer at all: the first four bits say which IP it is. */
final class RawIpDissector extends HeaderDissector {
  RawIpDissector() {
    super("raw", "Raw IP", new Names("raw"));
  }

  @Override
  Content read(HeaderReader reader, List<Layer> below) {
    return switch ((int) reader.peek(0, 1) >> 4) {
      case 4 -> Content.rest("Raw IPv4", reader, "ip");
      case 6 -> Content.rest("Raw IPv6", reader, "ipv6");
      default -> {
        long version = reader.peek(0, 1) >> 4;
        reader.malformed("version %d: IP has 4 or 6".formatted(version));
        yield Content.rest("[Malformed: IP version %d]".formatted(version), reader, "");
      }
    };
  }
}
