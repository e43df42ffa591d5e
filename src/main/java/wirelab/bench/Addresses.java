package wirelab.bench;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wirelab.model.HostPort;

/**
 * Socket addresses as Python shows them: {@code ('127.0.0.1', 9999)}, {@code ('::1', 9999, 0, 0)}.
 */
final class Addresses {
  private static final int GROUPS = 8;

  private Addresses() {}

  static String shown(InetSocketAddress address) {
    String host = host(address.getAddress());
    return address.getAddress() instanceof Inet6Address six
        ? "('%s', %d, 0, %d)".formatted(host, address.getPort(), six.getScopeId())
        : "('%s', %d)".formatted(host, address.getPort());
  }

  /** As in {@code 127.0.0.1:9999} or {@code [::1]:9999}. */
  static String plain(InetSocketAddress address) {
    return new HostPort(host(address.getAddress()), address.getPort()).toString();
  }

  static String shown(Optional<InetSocketAddress> address) {
    return address.map(Addresses::shown).orElse("None");
  }

  /** As RFC 5952 has it: the longest run of zeros is left out. */
  static String host(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address.getHostAddress();
    }
    byte[] bytes = address.getAddress();
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < GROUPS; i++) {
      groups.add(Integer.toHexString(((bytes[2 * i] & 0xff) << 8) | (bytes[2 * i + 1] & 0xff)));
    }
    int at = 0;
    int longest = 0;
    for (int from = 0; from < GROUPS; from++) {
      int to = from;
      while (to < GROUPS && groups.get(to).equals("0")) {
        to++;
      }
      if (to - from > longest) {
        at = from;
        longest = to - from;
      }
    }
    return longest < 2
        ? String.join(":", groups)
        : String.join(":", groups.subList(0, at))
            + "::"
            + String.join(":", groups.subList(at + longest, GROUPS));
  }
}
