package wirelab.dissect;

import java.util.List;
import wirelab.model.Layer;

/**
 * 802.1Q and 802.1ad tags.
 *
 * <pre>
 * priority 3 bits | drop eligible 1 bit | VLAN 12 bits | type 2
 * </pre>
 */
final class VlanDissector extends HeaderDissector {
  private static final Names NAMES = new Names("vlan");
  private static final Named TAG = NAMES.add("Tag", "tag");
  private static final Named PRIORITY = NAMES.add("Priority", "priority");
  private static final Named DROP = NAMES.add("Drop eligible", "dei");
  private static final Named ID = NAMES.add("VLAN", "id");
  private static final Named TYPE = NAMES.add("Type", "etype");

  VlanDissector() {
    super("vlan", "VLAN", NAMES);
  }

  @Override
  Content read(HeaderReader reader, List<Layer> below) {
    long tag = reader.peek(0, 2);
    String id = Long.toString(tag & 0xfff);
    reader.bits(
        TAG,
        2,
        "0x%04x".formatted(tag),
        reader.bit(PRIORITY, 2, Long.toString(tag >> 13)),
        reader.bit(DROP, 2, Long.toString(tag >> 12 & 1)),
        reader.bit(ID, 2, id));
    long type = reader.number(TYPE, 2, EtherType::shown);
    return Content.rest("VLAN " + id, reader, EtherType.protocol(type));
  }
}
