package wirelab.os;

/** An option as getsockopt(2) and setsockopt(2) know it. */
record OptionName(int level, int name) {
  static OptionName of(Unix unix, SocketFlag flag) {
    return switch (flag) {
      case SO_REUSEADDR -> socket(unix, Constant.SO_REUSEADDR);
      case SO_REUSEPORT -> socket(unix, Constant.SO_REUSEPORT);
      case SO_BROADCAST -> socket(unix, Constant.SO_BROADCAST);
      case SO_KEEPALIVE -> socket(unix, Constant.SO_KEEPALIVE);
      case SO_SNDBUF -> socket(unix, Constant.SO_SNDBUF);
      case SO_RCVBUF -> socket(unix, Constant.SO_RCVBUF);
      case SO_LINGER -> socket(unix, Constant.SO_LINGER);
      case TCP_NODELAY -> of(unix, Constant.IPPROTO_TCP, Constant.TCP_NODELAY);
      case IP_TTL -> of(unix, Constant.IPPROTO_IP, Constant.IP_TTL);
      case IP_HDRINCL -> of(unix, Constant.IPPROTO_IP, Constant.IP_HDRINCL);
      case IPV6_V6ONLY -> of(unix, Constant.IPPROTO_IPV6, Constant.IPV6_V6ONLY);
    };
  }

  /** An option of all sockets. */
  static OptionName socket(Unix unix, Constant name) {
    return of(unix, Constant.SOL_SOCKET, name);
  }

  static OptionName of(Unix unix, Constant level, Constant name) {
    return new OptionName(level.on(unix), name.on(unix));
  }
}
