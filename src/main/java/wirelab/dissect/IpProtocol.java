package wirelab.dissect;

import java.util.Map;

/** What an IP payload is, by its number. */
final class IpProtocol {
  static final int TCP = 6;
  static final int UDP = 17;
  static final int ICMPV6 = 58;
  private static final Map<Integer, String> PROTOCOLS =
      Map.of(1, "icmp", 4, "ip", TCP, "tcp", UDP, "udp", 41, "ipv6", ICMPV6, "icmpv6");
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(0, "IPv6 hop-by-hop options"),
          Map.entry(1, "ICMP"),
          Map.entry(2, "IGMP"),
          Map.entry(4, "IPv4"),
          Map.entry(TCP, "TCP"),
          Map.entry(UDP, "UDP"),
          Map.entry(41, "IPv6"),
          Map.entry(43, "IPv6 routing"),
          Map.entry(44, "IPv6 fragment"),
          Map.entry(47, "GRE"),
          Map.entry(50, "ESP"),
          Map.entry(51, "AH"),
          Map.entry(ICMPV6, "ICMPv6"),
          Map.entry(59, "no next header"),
          Map.entry(60, "IPv6 destination options"),
          Map.entry(132, "SCTP"),
          Map.entry(135, "IPv6 mobility"));

  private IpProtocol() {}

  static String protocol(long number) {
    return PROTOCOLS.getOrDefault((int) number, "");
  }

  static String name(long number) {
    return NAMES.getOrDefault((int) number, "protocol " + number);
  }

  static String shown(long number) {
    return HeaderReader.named(number, NAMES);
  }
}
