package wirelab.capture.live;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import wirelab.model.HostPort;

/**
 * Which packets the kernel lets through, so that a capture costs nothing for the others.
 *
 * @param text what is asked for, for people: {@code udp port 9999}
 * @param expression the same for libpcap, see pcap-filter(7)
 */
public record CaptureFilter(String text, String expression) {
  /** Everything. */
  public static final CaptureFilter NONE = new CaptureFilter("", "");

  /** Only the first fragment of a datagram has ports, so the later ones come by their offset. */
  private static final String LATER_FRAGMENTS =
      " or (ip[9] = 17 and ip[6:2] & 0x1fff != 0) or ip6[6] = 44";

  /** What carries the bytes. */
  public enum Carrier {
    TCP,
    UDP,
    EITHER
  }

  /** All from and to a port. */
  public static CaptureFilter port(Carrier carrier, int port) {
    return whole(carrier, clause(carrier, port));
  }

  /** All from and to some ports. */
  public static CaptureFilter ports(Carrier carrier, List<Integer> ports) {
    return whole(
        carrier,
        ports.stream().map(port -> clause(carrier, port)).collect(Collectors.joining(" or ")));
  }

  /**
   * All from and to some sockets. An address that stands for any, as 0.0.0.0 does, leaves the port.
   *
   * @throws UnknownHostException if a name is not known
   */
  public static CaptureFilter sockets(Carrier carrier, List<HostPort> sockets)
      throws UnknownHostException {
    List<String> clauses = new ArrayList<>();
    for (HostPort socket : sockets) {
      InetAddress address = socket.resolve().getAddress();
      String port = clause(carrier, socket.port());
      clauses.add(
          address.isAnyLocalAddress()
              ? port
              : "(%s and host %s)".formatted(port, numbers(address)));
    }
    return whole(carrier, String.join(" or ", clauses));
  }

  /** In the words of pcap-filter(7). */
  public static CaptureFilter of(String expression) {
    return new CaptureFilter(expression, expression);
  }

  /** What at least one of some filters lets through. */
  public static CaptureFilter anyOf(List<CaptureFilter> filters) {
    if (filters.contains(NONE)) {
      return NONE;
    }
    return new CaptureFilter(
        filters.stream().map(CaptureFilter::text).distinct().collect(Collectors.joining(" or ")),
        filters.stream()
            .map(CaptureFilter::expression)
            .distinct()
            .collect(Collectors.joining(" or ")));
  }

  private static CaptureFilter whole(Carrier carrier, String clauses) {
    return new CaptureFilter(clauses, carrier == Carrier.TCP ? clauses : clauses + LATER_FRAGMENTS);
  }

  private static String clause(Carrier carrier, int port) {
    String protocol =
        carrier == Carrier.EITHER ? "" : carrier.name().toLowerCase(Locale.ROOT) + " ";
    return "%sport %d".formatted(protocol, port);
  }

  /** Without the scope of a link-local address, which libpcap does not know. */
  private static String numbers(InetAddress address) {
    String text = address.getHostAddress();
    int scope = text.indexOf('%');
    return scope < 0 ? text : text.substring(0, scope);
  }
}
