package wirelab.dissect;

import java.util.List;
import wirelab.model.Layer;
import wirelab.model.Payload;

/**
 * Ethernet II and 802.3.
 *
 * <pre>
 * destination 6 | source 6 | type 2 (below 1536: length) | payload
 * </pre>
 */
final class EthernetDissector extends HeaderDissector {
  private static final int FIRST_TYPE = 1536;
  private static final Names NAMES = new Names("eth");
  private static final Named DESTINATION = NAMES.add("Destination", "dst");
  private static final Named SOURCE = NAMES.add("Source", "src");
  private static final Named TYPE = NAMES.add("Type", "type");
  private static final Named LENGTH = NAMES.add("Length", "len");

  EthernetDissector() {
    super("eth", "Ethernet", NAMES);
  }

  @Override
  Content read(HeaderReader reader, List<Layer> below) {
    String destination = reader.text(DESTINATION, 6, Addresses::mac);
    String source = reader.text(SOURCE, 6, Addresses::mac);
    if (reader.peek(0, 2) >= FIRST_TYPE) {
      long type = reader.number(TYPE, 2, EtherType::shown);
      return Content.rest(
          source + " → " + destination + " " + EtherType.shown(type),
          reader,
          EtherType.protocol(type));
    }
    long length = reader.number(LENGTH, 2);
    Payload rest = Content.rest("", reader, "").payload();
    long there = Math.min(length, rest.range().length());
    return new Content(
        "802.3, %d bytes".formatted(length),
        new Payload(wirelab.model.ByteRange.of(rest.range().start(), there), length, ""));
  }
}
