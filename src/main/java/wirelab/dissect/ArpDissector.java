package wirelab.dissect;

import java.util.List;
import wirelab.model.ByteView;
import wirelab.model.Layer;
import wirelab.model.Payload;

/**
 * ARP (RFC 826): who has an address.
 *
 * <pre>
 * hardware 2 | protocol 2 | lengths 1 1 | operation 2 | sender: hardware, protocol | target: likewise
 * </pre>
 */
final class ArpDissector extends HeaderDissector {
  private static final Names NAMES = new Names("arp");
  private static final Named HARDWARE = NAMES.add("Hardware type", "hw.type");
  private static final Named PROTOCOL = NAMES.add("Protocol type", "proto.type");
  private static final Named HARDWARE_SIZE = NAMES.add("Hardware size", "hw.size");
  private static final Named PROTOCOL_SIZE = NAMES.add("Protocol size", "proto.size");
  private static final Named OPERATION = NAMES.add("Operation", "opcode");
  private static final Named SENDER_HARDWARE = NAMES.add("Sender hardware", "src.hw_mac");
  private static final Named SENDER = NAMES.add("Sender", "src.proto_ipv4");
  private static final Named TARGET_HARDWARE = NAMES.add("Target hardware", "dst.hw_mac");
  private static final Named TARGET = NAMES.add("Target", "dst.proto_ipv4");

  ArpDissector() {
    super("arp", "ARP", NAMES);
  }

  @Override
  Content read(HeaderReader reader, List<Layer> below) {
    reader.number(HARDWARE, 2);
    reader.number(PROTOCOL, 2, EtherType::shown);
    int hardware = (int) reader.number(HARDWARE_SIZE, 1);
    int protocol = (int) reader.number(PROTOCOL_SIZE, 1);
    long operation = reader.number(OPERATION, 2, ArpDissector::operation);
    String senderHardware = reader.text(SENDER_HARDWARE, hardware, Addresses::mac);
    String sender = reader.text(SENDER, protocol, ArpDissector::address);
    reader.text(TARGET_HARDWARE, hardware, Addresses::mac);
    String target = reader.text(TARGET, protocol, ArpDissector::address);
    String summary =
        switch ((int) operation) {
          case 1 -> "Who has %s? Tell %s".formatted(target, sender);
          case 2 -> "%s is at %s".formatted(sender, senderHardware);
          default -> "ARP operation " + operation;
        };
    return new Content(summary, Payload.none(reader.place()));
  }

  private static String address(ByteView bytes) {
    return bytes.length() == 4 ? Addresses.ipv4(bytes) : bytes.hex(":");
  }

  private static String operation(long number) {
    return switch ((int) number) {
      case 1 -> "1 (request)";
      case 2 -> "2 (reply)";
      default -> Long.toString(number);
    };
  }
}
