package wirelab.bench;

import static wirelab.bench.Rule.on;
import static wirelab.bench.Rule.says;
import static wirelab.bench.Rule.when;

import java.util.List;
import java.util.Set;

/** What is said of making sockets, their options and their own addresses. */
final class NamingRules {
  private static final Set<Verb> SOCKET = on(Verb.SOCKET);
  private static final Set<Verb> OPTIONS = on(Verb.SETSOCKOPT, Verb.GETSOCKOPT);
  private static final Set<Verb> BIND = on(Verb.BIND);

  static final List<Rule> ALL =
      List.of(
          when(
              SOCKET,
              Answer.OK,
              says(
                  "The system made a socket and gave it the lowest descriptor that was free. It has"
                      + " no address yet, and nothing was sent.",
                  "",
                  "socket(2)")),
          when(
              SOCKET,
              "EPERM",
              says(
                  "A raw socket sees and sends whole packets of IP, so the system gives one only to"
                      + " root, or to programs with the capability CAP_NET_RAW.",
                  "Run as root, or give Java the capability with setcap cap_net_raw+ep.",
                  "raw(7)")),
          when(
              SOCKET,
              "EPROTONOSUPPORT",
              says(
                  "The protocol does not go with the type: a stream is TCP and a datagram is UDP;"
                      + " a raw socket must say which protocol of IP it is for.",
                  "Leave the protocol out, or name it for SOCK_RAW, as IPPROTO_ICMP.",
                  "socket(2)")),
          when(
              OPTIONS,
              Answer.OK,
              says(
                  "{option} It is a setting of this socket in the kernel; nothing was sent.",
                  "",
                  "socket(7)")),
          when(
              OPTIONS,
              "EINVAL",
              says(
                  "The system knows {first}, but does not take this value, or not now: a TTL is 1 to"
                      + " 255, IPV6_V6ONLY must be set before bind.",
                  "Look at the values that the option has.",
                  "ip(7)")),
          when(
              OPTIONS,
              "ENOPROTOOPT",
              says(
                  "This kind of socket has no option {first}: options belong to a level, and this"
                      + " protocol does not have it.",
                  "TCP_NODELAY is for streams, IPV6_V6ONLY for AF_INET6, IP_HDRINCL for raw sockets.",
                  "setsockopt(2)")),
          when(
              OPTIONS,
              "ENOTSUP EOPNOTSUPP",
              says(
                  "{first} is an option of another protocol than this socket's.",
                  "TCP_NODELAY is for streams, IPV6_V6ONLY for AF_INET6, IP_HDRINCL for raw sockets.",
                  "setsockopt(2)")),
          when(
              BIND,
              Answer.OK,
              says(
                  "The socket's own address is now {local}: what is sent to it there comes to this"
                      + " socket. Nothing was sent; others do not know yet.",
                  "",
                  "bind(2)")),
          when(
                  BIND,
                  "EINVAL",
                  says(
                      "{s} already has the address {local}: a socket is bound once. connect and"
                          + " sendto bind too, to a port that the system chooses.",
                      "To have another address, close it and make a new socket.",
                      "bind(2)"))
              .with(Trait.BOUND),
          when(
              BIND,
              "EINVAL",
              says(
                  "The system takes no bind here: the socket has an address already, or this is no"
                      + " address of its family.",
                  "Make a new socket and bind it first of all.",
                  "bind(2)")),
          when(
                  BIND,
                  "EADDRINUSE",
                  says(
                      "Another socket has {where}, or a connection that was closed a moment ago is"
                          + " still in TIME_WAIT there.",
                      "Choose another port, or 0; SO_REUSEADDR before bind allows a port in"
                          + " TIME_WAIT, but none where somebody listens.",
                      "bind(2), socket(7)"))
              .with(Trait.STREAM),
          when(
              BIND,
              "EADDRINUSE",
              says(
                  "Another datagram socket has {where}, and each datagram goes to one socket.",
                  "Choose another port, or 0 for one that is free.",
                  "bind(2)")),
          when(
              BIND,
              "EADDRNOTAVAIL",
              says(
                  "No interface of this machine has that address: one can only be found where one"
                      + " is. {where} belongs to somebody else, or to nobody.",
                  "Bind to 127.0.0.1, to an address that ip addr lists, or to \"\" for all of them.",
                  "bind(2)")),
          when(
              BIND,
              "EACCES",
              says(
                  "Ports below 1024 are privileged: only root, or a program with the capability"
                      + " CAP_NET_BIND_SERVICE, may bind to them. Linux has the limit in"
                      + " ip_unprivileged_port_start; Windows has none.",
                  "Choose a port from 1024 on.",
                  "bind(2), ip(7)")),
          when(
              on(Verb.GETSOCKNAME),
              Answer.OK,
              says(
                  "The socket's own address as the system has it; port 0 means that it has none yet."
                      + " 0.0.0.0 or :: stands for all addresses of this machine.",
                  "",
                  "getsockname(2)")),
          when(
              on(Verb.GETPEERNAME),
              Answer.OK,
              says("This is where the other end of {s} is.", "", "getpeername(2)")),
          when(
                  on(Verb.GETPEERNAME),
                  "ENOTCONN",
                  says(
                      "{s} listens: it has no other end itself. Each connection that it takes has a"
                          + " socket of its own, which accept returns.",
                      "Ask the socket that accept returned.",
                      "getpeername(2)"))
              .with(Trait.LISTENING),
          when(
              on(Verb.GETPEERNAME),
              "ENOTCONN",
              says(
                  "{s} is connected to nobody, so there is no other end whose address could be told.",
                  "Call connect first.",
                  "getpeername(2)")));

  private NamingRules() {}
}
