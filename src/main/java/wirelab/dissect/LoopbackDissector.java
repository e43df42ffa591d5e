package wirelab.dissect;

import java.util.List;
import wirelab.model.Layer;

/**
 * The loopback of BSD, macOS and Npcap: an address family of the system that captured, in its own
 * byte order (null) or in network order (loop).
 */
final class LoopbackDissector extends HeaderDissector {
  private static final Names NAMES = new Names("null");
  private static final Named FAMILY = NAMES.add("Address family", "family");
  private static final long INET = 2;

  /** Of Linux, Windows, NetBSD and OpenBSD, FreeBSD, macOS. */
  private static final List<Long> INET6 = List.of(10L, 23L, 24L, 28L, 30L);

  LoopbackDissector(String protocol) {
    super(protocol, "Loopback", NAMES);
  }

  @Override
  Content read(HeaderReader reader, List<Layer> below) {
    long big = reader.peek(0, 4);
    long little = Integer.toUnsignedLong(Integer.reverseBytes((int) big));
    long family = Math.min(big, little);
    String protocol =
        family == INET ? "ip" : INET6.contains(family) ? "ipv6" : EtherType.protocol(family);
    String shown = "%d (%s)".formatted(family, protocol.isEmpty() ? "unknown" : protocol);
    reader.text(FAMILY, 4, bytes -> shown);
    return Content.rest("Address family " + shown, reader, protocol);
  }
}
