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
  private final Named tagged;
  private final Named priority;
  private final Named drop;
  private final Named id;
  private final Named type;

  VlanDissector(String protocol, String title) {
    this(protocol, title, new Names(protocol));
  }

  private VlanDissector(String protocol, String title, Names names) {
    super(protocol, title, names);
    tagged = names.add("Tag", "tag");
    priority = names.add("Priority", "priority");
    drop = names.add("Drop eligible", "dei");
    id = names.add("VLAN", "id");
    type = names.add("Type", "etype");
  }

  @Override
  Content read(HeaderReader reader, List<Layer> below) {
    long tag = reader.peek(0, 2);
    String number = Long.toString(tag & 0xfff);
    reader.bits(
        tagged,
        2,
        Hex.text(tag, 4),
        reader.bit(priority, 2, Long.toString(tag >> 13)),
        reader.bit(drop, 2, Long.toString(tag >> 12 & 1)),
        reader.bit(id, 2, number));
    long next = reader.number(type, 2, EtherType::shown);
    return Content.rest("VLAN " + number, reader, EtherType.protocol(next));
  }
}
