package wirelab.os;

/** The options of sockets that can be set, by the names of socket(7), ip(7), ipv6(7), tcp(7). */
public enum SocketFlag {
  SO_REUSEADDR,
  SO_REUSEPORT,
  SO_BROADCAST,
  SO_KEEPALIVE,
  SO_SNDBUF,
  SO_RCVBUF,
  SO_LINGER,
  TCP_NODELAY,
  IP_TTL,
  IP_HDRINCL,
  IPV6_V6ONLY
}
