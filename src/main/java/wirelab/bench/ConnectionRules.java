package wirelab.bench;

import static wirelab.bench.Rule.on;
import static wirelab.bench.Rule.says;
import static wirelab.bench.Rule.when;

import java.util.List;
import java.util.Set;

/** What is said of listen, accept and connect. */
final class ConnectionRules {
  private static final Set<Verb> LISTEN = on(Verb.LISTEN);
  private static final Set<Verb> ACCEPT = on(Verb.ACCEPT);
  private static final Set<Verb> CONNECT = on(Verb.CONNECT);

  static final List<Rule> ALL =
      List.of(
          when(
                  LISTEN,
                  Answer.OK,
                  says(
                      "{s} was listening already; only the length of its queue is another now.",
                      "",
                      "listen(2)"))
              .with(Trait.LISTENING),
          when(
                  LISTEN,
                  Answer.OK,
                  says(
                      "The socket is in LISTEN at {local}: it had no address, so the system chose a"
                          + " port of its own. From now on the kernel answers every SYN that comes"
                          + " for it.",
                      "A server binds first, so that clients know its port.",
                      "listen(2), RFC 9293, 3.9.1.1"))
              .without(Trait.BOUND),
          when(
              LISTEN,
              Answer.OK,
              says(
                  "The socket is in LISTEN: from now on the kernel answers every SYN that comes for"
                      + " {local} by itself, and keeps the connections until accept takes them.",
                  "",
                  "listen(2), RFC 9293, 3.9.1.1")),
          when(
              LISTEN,
              "ENOTSUP EOPNOTSUPP",
              says(
                  "UDP has no connections, so there is nothing to listen for: a datagram socket that"
                      + " is bound receives at once.",
                  "Call recvfrom, or make the socket with SOCK_STREAM.",
                  "listen(2)")),
          when(
              LISTEN,
              "EINVAL",
              says(
                  "{s} is one end of a connection, and can not wait for others as well.",
                  "Make another socket for listening.",
                  "listen(2)")),
          when(
              LISTEN,
              "EADDRINUSE",
              says(
                  "Another socket listens at {local} already; two may be bound there with"
                      + " SO_REUSEADDR, but only one may listen.",
                  "Close the other, or choose another port.",
                  "listen(2)")),
          when(
              ACCEPT,
              Answer.WAITING,
              says(
                  "accept waits until somebody connects to {local}.",
                  "Let the other side connect there.",
                  "accept(2)")),
          when(
              ACCEPT,
              Answer.OK,
              says(
                  "accept took the oldest connection from the queue of {s} and gave it a socket of its"
                      + " own, {made}; {s} goes on listening. Nothing was sent: the handshake was"
                      + " over before.",
                  "",
                  "accept(2)")),
          when(
                  ACCEPT,
                  "EINVAL",
                  says(
                      "{s} has an address, but it does not listen, so nobody can have connected to"
                          + " it.",
                      "Call listen before accept.",
                      "accept(2)"))
              .with(Trait.BOUND),
          when(
              ACCEPT,
              "EINVAL",
              says(
                  "{s} does not listen: it has not even an address to which anybody could connect.",
                  "Call bind and listen before accept.",
                  "accept(2)")),
          when(
              ACCEPT,
              "ENOTSUP EOPNOTSUPP",
              says(
                  "UDP has no connections to accept: all datagrams that come arrive at this one"
                      + " socket, whoever sends them.",
                  "Call recvfrom, which also says who sent it.",
                  "accept(2)")),
          when(
              CONNECT,
              Answer.WAITING,
              says(
                  "connect has sent a SYN to {where} and waits for the SYN-ACK; while none comes, the"
                      + " kernel sends the SYN again after 1, 2, 4 ... seconds.",
                  "If nothing answers there, this ends with ETIMEDOUT after minutes.",
                  "connect(2), tcp(7)")),
          when(
                  CONNECT,
                  Answer.OK,
                  says(
                      "Nothing was sent: UDP has no handshake. The kernel has noted {where} as the"
                          + " other end, so that send needs no address and only its datagrams are"
                          + " received.",
                      "",
                      "connect(2), udp(7)"))
              .with(Trait.DATAGRAM),
          when(
              CONNECT,
              Answer.OK,
              says(
                  "SYN, SYN-ACK and ACK have been exchanged, and both ends are ESTABLISHED: the kernel"
                      + " at the other end has answered, although its program may not have called"
                      + " accept yet.",
                  "",
                  "connect(2), RFC 9293, 3.5")),
          when(
              CONNECT,
              "ECONNREFUSED",
              says(
                  "Our SYN came to {where}, and the kernel there answered with RST, since no socket"
                      + " listens on that port.",
                  "Let the other side bind and listen first, and check the port.",
                  "connect(2), RFC 9293, 3.5.2")),
          when(
                  CONNECT,
                  "EISCONN",
                  says(
                      "{s} listens, and a socket that waits for connections can not make one itself.",
                      "Make another socket for connect.",
                      "connect(2)"))
              .with(Trait.LISTENING),
          when(
              CONNECT,
              "EISCONN",
              says(
                  "{s} is connected to {remote} already: a TCP socket is one end of one connection in"
                      + " its life.",
                  "Make a new socket for another connection.",
                  "connect(2)")),
          when(
              CONNECT,
              "EADDRNOTAVAIL",
              says(
                  "There is no way to {where}: port 0 is nobody's, or no local port is left for this"
                      + " address.",
                  "Choose the port at which the other side listens.",
                  "connect(2)")),
          when(
              CONNECT,
              "ENETUNREACH",
              says(
                  "This machine knows no route to {where}, so no packet was sent.",
                  "Check the address, and with ip route whether there is a network at all.",
                  "connect(2)")),
          when(
              CONNECT,
              "EHOSTUNREACH",
              says(
                  "Nobody on the way to {where} knew where that is: an ICMP message said so, or no"
                      + " answer came to ARP.",
                  "Check the address, and whether that machine is on.",
                  "connect(2)")),
          when(
              CONNECT,
              "ETIMEDOUT",
              says(
                  "The SYN was sent again and again and nothing came back: the machine is off, or a"
                      + " firewall drops the packets without a word.",
                  "Check the address and the firewall; a refusal would have come at once.",
                  "connect(2), tcp(7)")),
          when(
              CONNECT,
              "EACCES",
              says(
                  "{where} is a broadcast address, which no connection can have.",
                  "Connect to the address of one machine.",
                  "connect(2)")),
          when(
              CONNECT,
              "EINVAL",
              says(
                  "The system can not connect {s} to {where}: the address does not go with the one"
                      + " that the socket is bound to.",
                  "Connect from 127.0.0.1 to 127.0.0.1, or do not bind before.",
                  "connect(2)")),
          when(
              CONNECT,
              "ECONNABORTED",
              says(
                  "An earlier connect on {s} has failed, and the system will not use the socket again.",
                  "Close it and make a new one, which POSIX asks for anyway.",
                  "connect(2)")));

  private ConnectionRules() {}
}
