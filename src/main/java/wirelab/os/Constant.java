package wirelab.os;

/** The numbers by which the headers of C know families, options, flags and requests. */
enum Constant {
  AF_INET(2, 2),
  AF_INET6(10, 30),
  /** Of Linux alone, as its protocol: netlink(7). */
  AF_NETLINK(16, 0),
  NETLINK_SOCK_DIAG(4, 0),
  SOCK_STREAM(1, 1),
  SOCK_DGRAM(2, 2),
  SOCK_RAW(3, 3),
  IPPROTO_IP(0, 0),
  IPPROTO_TCP(6, 6),
  IPPROTO_IPV6(41, 41),
  SOL_SOCKET(1, 0xffff),
  SO_REUSEADDR(2, 0x4),
  SO_REUSEPORT(15, 0x200),
  SO_BROADCAST(6, 0x20),
  SO_KEEPALIVE(9, 0x8),
  SO_SNDBUF(7, 0x1001),
  SO_RCVBUF(8, 0x1002),
  /** SO_LINGER_SEC on macOS, whose SO_LINGER counts in ticks. */
  SO_LINGER(13, 0x1080),
  SO_ERROR(4, 0x1007),
  TCP_NODELAY(1, 1),
  IP_TTL(2, 4),
  IP_HDRINCL(3, 2),
  IPV6_V6ONLY(26, 27),
  /** TCP_CONNECTION_INFO on macOS; both begin with a byte that is the state. */
  TCP_INFO(11, 0x106),
  MSG_DONTWAIT(0x40, 0x80),
  /** Without effect on the segments of macOS. */
  MSG_EOR(0x80, 0x8),
  /** None on macOS; the Java machine ignores SIGPIPE on both. */
  MSG_NOSIGNAL(0x4000, 0),
  F_GETFL(3, 3),
  F_SETFL(4, 4),
  O_RDWR(2, 2),
  O_CREAT(0x40, 0x200),
  O_NONBLOCK(0x800, 4),
  POLLIN(1, 1),
  POLLOUT(4, 4),
  POLLERR(8, 8),
  POLLHUP(0x10, 0x10),
  /** A request of ioctl on Linux (SIOCOUTQ), an option of the socket on macOS (SO_NWRITE). */
  SEND_QUEUE(0x5411, 0x1024),
  FIONREAD(0x541b, 0x4004667f);

  private final int linux;
  private final int mac;

  Constant(int linux, int mac) {
    this.linux = linux;
    this.mac = mac;
  }

  int on(Unix unix) {
    return switch (unix) {
      case LINUX -> linux;
      case MAC -> mac;
    };
  }
}
