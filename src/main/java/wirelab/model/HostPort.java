package wirelab.model;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/**
 * A socket address as people write it: {@code 127.0.0.1:9999}, {@code [::1]:9999}, {@code
 * lab-3:9999}.
 */
public record HostPort(String host, int port) {
  /** Where everything happens unless another interface is chosen. */
  public static final HostPort DEFAULT = new HostPort("127.0.0.1", 9999);

  public HostPort {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "port %d: a port is a 16-bit number, 0 to 65535 (0 lets the system choose)"
              .formatted(port));
    }
  }

  /**
   * Reads {@code HOST:PORT}.
   *
   * @throws IllegalArgumentException with one line that says what is wrong with the text
   */
  public static HostPort parse(String text) {
    String trimmed = text.trim();
    int colon = trimmed.lastIndexOf(':');
    String host = colon < 0 ? "" : trimmed.substring(0, colon);
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    if (host.isEmpty() || (host.contains(":") && !bracketed)) {
      throw new IllegalArgumentException(
          "address '%s': write HOST:PORT, as in 127.0.0.1:9999 or [::1]:9999".formatted(text));
    }
    return new HostPort(
        bracketed ? host.substring(1, host.length() - 1) : host,
        parsePort(trimmed.substring(colon + 1), text));
  }

  private static int parsePort(String digits, String text) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "address '%s': '%s' is not a port number".formatted(text, digits), e);
    }
  }

  public static HostPort of(InetSocketAddress address) {
    return new HostPort(address.getAddress().getHostAddress(), address.getPort());
  }

  /** Looks the name up. */
  public InetSocketAddress resolve() throws UnknownHostException {
    try {
      return new InetSocketAddress(InetAddress.getByName(host), port);
    } catch (UnknownHostException e) {
      UnknownHostException told =
          new UnknownHostException(
              "host '%s' is not known: check the spelling, or write its IP address"
                  .formatted(host));
      told.initCause(e);
      throw told;
    }
  }

  public HostPort withPort(int newPort) {
    return new HostPort(host, newPort);
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
