package wirelab.ui.live;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import wirelab.model.HostPort;

/** The addresses of this machine. */
public final class Interfaces {
  private Interfaces() {}

  /**
   * An address one can listen at.
   *
   * @param host as it is written before the port, IPv6 without brackets
   * @param meaning who can reach it
   */
  public record Entry(String host, String meaning, Reach reach) {
    public HostPort at(int port) {
      return new HostPort(host, port);
    }
  }

  /** From where an address can be reached. */
  public enum Reach {
    MACHINE,
    NETWORK,
    EVERYWHERE
  }

  /** Loopback first, then the networks, then all at once. Asks the system: may take a while. */
  public static List<Entry> list() {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry("127.0.0.1", "this machine only", Reach.MACHINE));
    entries.add(new Entry("::1", "this machine only, IPv6", Reach.MACHINE));
    entries.addAll(networks());
    entries.add(new Entry("0.0.0.0", "Warning: everyone on your networks", Reach.EVERYWHERE));
    entries.add(new Entry("::", "Warning: everyone, IPv6 too", Reach.EVERYWHERE));
    return entries;
  }

  /** The addresses at which other machines reach this one. */
  public static List<Entry> networks() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(
              network ->
                  network
                      .inetAddresses()
                      .filter(Interfaces::usable)
                      .map(address -> entry(network, address)))
          .toList();
    } catch (SocketException e) {
      return List.of();
    }
  }

  private static boolean usable(InetAddress address) {
    boolean local = address instanceof Inet6Address && address.isLinkLocalAddress();
    return !address.isLoopbackAddress() && !local;
  }

  private static Entry entry(NetworkInterface network, InetAddress address) {
    String host = address.getHostAddress();
    int scope = host.indexOf('%');
    return new Entry(
        scope < 0 ? host : host.substring(0, scope),
        "network " + network.getDisplayName(),
        Reach.NETWORK);
  }
}
