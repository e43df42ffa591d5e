package wirelab.dissect;

import java.util.List;
import wirelab.model.Layer;

/**
 * Linux cooked capture v2.
 *
 * <pre>
 * protocol 2 | reserved 2 | interface 4 | ARPHRD 2 | packet type 1 | address length 1 | address 8
 * </pre>
 */
final class Cooked2Dissector extends HeaderDissector {
  private static final Names NAMES = new Names("sll");
  private static final Named TYPE = NAMES.add("Protocol", "etype");
  private static final Named RESERVED = NAMES.add("Reserved", "reserved");
  private static final Named INTERFACE = NAMES.add("Interface index", "ifindex");
  private static final Named HARDWARE = NAMES.add("Link-layer address type", "hatype");
  private static final Named PACKET_TYPE = NAMES.add("Packet type", "pkttype");
  private static final Named LENGTH = NAMES.add("Link-layer address length", "halen");
  private static final Named ADDRESS = NAMES.add("Source", "src");
  private static final Named UNUSED = NAMES.add("Unused", "unused");

  Cooked2Dissector() {
    super("sll2", "Linux cooked v2", NAMES);
  }

  @Override
  Content read(HeaderReader reader, List<Layer> below) {
    long type = reader.number(TYPE, 2, EtherType::shown);
    reader.number(RESERVED, 2);
    reader.number(INTERFACE, 4);
    reader.number(HARDWARE, 2);
    long packetType = reader.number(PACKET_TYPE, 1, CookedDissector::packetType);
    long length = reader.number(LENGTH, 1);
    CookedDissector.address(reader, ADDRESS, UNUSED, length);
    return Content.rest(CookedDissector.packetType(packetType), reader, EtherType.protocol(type));
  }
}
