package wirelab.model;

import java.util.List;

/**
 * What the first bytes of a captured packet are, by the numbers of tcpdump.org/linktypes.html.
 *
 * @param protocol who takes them apart; empty if nobody does
 */
public record LinkType(int number, String name, String protocol) {
  public static final LinkType ETHERNET = new LinkType(1, "Ethernet", "eth");
  public static final LinkType RAW_IP = new LinkType(101, "raw IP", "raw");
  private static final List<LinkType> KNOWN =
      List.of(
          ETHERNET,
          RAW_IP,
          new LinkType(0, "null/loopback", "null"),
          new LinkType(12, "raw IP", "raw"),
          new LinkType(14, "raw IP", "raw"),
          new LinkType(108, "OpenBSD loopback", "loop"),
          new LinkType(113, "Linux cooked v1", "sll"),
          new LinkType(228, "raw IPv4", "ip"),
          new LinkType(229, "raw IPv6", "ipv6"),
          new LinkType(276, "Linux cooked v2", "sll2"));

  /** The link type with this number, which may be one that nobody knows here. */
  public static LinkType of(int number) {
    return KNOWN.stream()
        .filter(type -> type.number == number)
        .findFirst()
        .orElseGet(() -> new LinkType(number, "link type " + number, ""));
  }
}
