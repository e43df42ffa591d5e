package wirelab.dissect;

import java.util.Map;

/** What an Ethernet payload is, by its number. */
final class EtherType {
  private static final Map<Integer, String> PROTOCOLS =
      Map.of(
          0x0800,
          "ip",
          0x0806,
          "arp",
          0x86dd,
          "ipv6",
          0x8100,
          "vlan",
          0x88a8,
          "ieee8021ad",
          0x9100,
          "vlan");
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(0x0800, "IPv4"),
          Map.entry(0x0806, "ARP"),
          Map.entry(0x86dd, "IPv6"),
          Map.entry(0x8100, "802.1Q VLAN"),
          Map.entry(0x88a8, "802.1ad VLAN"),
          Map.entry(0x9100, "VLAN"),
          Map.entry(0x88cc, "LLDP"),
          Map.entry(0x8863, "PPPoE discovery"),
          Map.entry(0x8864, "PPPoE session"),
          Map.entry(0x888e, "802.1X"));

  private EtherType() {}

  static String protocol(long type) {
    return PROTOCOLS.getOrDefault((int) type, "");
  }

  static String shown(long type) {
    String name = NAMES.get((int) type);
    String number = Hex.text(type, 4);
    return name == null ? number : number + " (" + name + ")";
  }
}
