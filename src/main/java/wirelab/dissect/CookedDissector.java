package wirelab.dissect;

import java.util.List;
import wirelab.model.Layer;

/**
 * Linux cooked capture v1, what the interface "any" gives.
 *
 * <pre>
 * packet type 2 | ARPHRD 2 | address length 2 | address 8 | protocol 2
 * </pre>
 */
final class CookedDissector extends HeaderDissector {
  static final List<String> PACKET_TYPES =
      List.of("unicast to us", "broadcast", "multicast", "unicast to another host", "sent by us");
  private static final Names NAMES = new Names("sll");
  private static final Named PACKET_TYPE = NAMES.add("Packet type", "pkttype");
  private static final Named HARDWARE = NAMES.add("Link-layer address type", "hatype");
  private static final Named LENGTH = NAMES.add("Link-layer address length", "halen");
  private static final Named ADDRESS = NAMES.add("Source", "src");
  private static final Named UNUSED = NAMES.add("Unused", "unused");
  private static final Named TYPE = NAMES.add("Protocol", "etype");

  CookedDissector() {
    super("sll", "Linux cooked", NAMES);
  }

  static String packetType(long type) {
    return type < PACKET_TYPES.size()
        ? "%d (%s)".formatted(type, PACKET_TYPES.get((int) type))
        : Long.toString(type);
  }

  /** The eight bytes that hold an address of up to eight bytes. */
  static void address(HeaderReader reader, Named address, Named unused, long length) {
    int used = (int) Math.min(8, length);
    if (used > 0) {
      reader.text(address, used, Addresses::mac);
    }
    if (used < 8) {
      reader.text(unused, 8 - used, bytes -> bytes.hex(""));
    }
  }

  @Override
  Content read(HeaderReader reader, List<Layer> below) {
    long packetType = reader.number(PACKET_TYPE, 2, CookedDissector::packetType);
    reader.number(HARDWARE, 2);
    long length = reader.number(LENGTH, 2);
    address(reader, ADDRESS, UNUSED, length);
    long type = reader.number(TYPE, 2, EtherType::shown);
    return Content.rest(packetType(packetType), reader, EtherType.protocol(type));
  }
}
