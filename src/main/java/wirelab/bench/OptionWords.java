package wirelab.bench;

import java.util.Arrays;
import wirelab.os.SocketFlag;

/** What the options of sockets are for. */
final class OptionWords {
  private OptionWords() {}

  /** A sentence on the option of that name. */
  static String of(String name) {
    return Arrays.stream(SocketFlag.values())
        .filter(flag -> flag.name().equals(name))
        .map(OptionWords::of)
        .findFirst()
        .orElse("");
  }

  private static String of(SocketFlag flag) {
    return switch (flag) {
      case SO_REUSEADDR ->
          "SO_REUSEADDR lets bind have a port on which old connections are still in TIME_WAIT; so a"
              + " server can be started again at once.";
      case SO_REUSEPORT ->
          "SO_REUSEPORT lets several sockets bind to one port if all of them have set it; on Linux"
              + " the kernel shares out among them what comes.";
      case SO_BROADCAST -> "SO_BROADCAST allows datagrams to broadcast addresses.";
      case SO_KEEPALIVE ->
          "SO_KEEPALIVE has the kernel ask an idle connection, after two hours, whether the other"
              + " end is still there.";
      case SO_SNDBUF ->
          "SO_SNDBUF is the size of the send buffer. Linux doubles what it is told, to have room for"
              + " its own bookkeeping.";
      case SO_RCVBUF ->
          "SO_RCVBUF is the size of the receive buffer, and bounds the window of TCP. Linux doubles"
              + " what it is told, to have room for its own bookkeeping.";
      case SO_LINGER ->
          "SO_LINGER is how many seconds close waits for unsent bytes to be taken; with 0 it throws"
              + " them away and resets the connection, and -1 is off.";
      case TCP_NODELAY ->
          "TCP_NODELAY turns Nagle's algorithm off: small pieces are sent at once, and do not wait"
              + " for the acknowledgment of those before.";
      case IP_TTL ->
          "IP_TTL is the number in the IP header that each router lowers by one; at 0 the packet is"
              + " thrown away.";
      case IP_HDRINCL -> "IP_HDRINCL: what is sent begins with an IP header of our own.";
      case IPV6_V6ONLY ->
          "IPV6_V6ONLY keeps IPv4 out of an IPv6 socket that is bound to all addresses; off, it"
              + " takes both.";
    };
  }
}
