package wirelab.bench;

import static wirelab.bench.Rule.on;
import static wirelab.bench.Rule.says;
import static wirelab.bench.Rule.when;

import java.util.List;
import java.util.Set;

/** What is said of the calls that receive. */
final class ReceivingRules {
  private static final Set<Verb> ANY = on(Verb.RECV, Verb.RECVFROM, Verb.READ);

  static final List<Rule> ALL =
      List.of(
          when(
                  ANY,
                  Answer.WAITING,
                  says(
                      "{s} waits until a datagram comes to {local}.",
                      "Let the other side send one there.",
                      "recv(2)"))
              .with(Trait.DATAGRAM, Trait.BOUND),
          when(
                  ANY,
                  Answer.WAITING,
                  says(
                      "{s} has no address, so no datagram can ever come to it: this waits for ever.",
                      "Cancel, and bind the socket first.",
                      "recv(2)"))
              .with(Trait.DATAGRAM),
          when(
              ANY,
              Answer.WAITING,
              says(
                  "The receive buffer of {s} is empty, and the other end has not closed: recv waits"
                      + " for at least one byte.",
                  "Let the other side send something.",
                  "recv(2)")),
          when(
                  ANY,
                  Answer.OK,
                  says(
                      "One datagram, whole, as one sendto of {remote} made it; had it been longer than"
                          + " {first} bytes, the rest would be lost.",
                      "",
                      "recv(2), udp(7)"))
              .with(Trait.DATAGRAM, Trait.CONNECTED),
          when(
                  ANY,
                  Answer.OK,
                  says(
                      "One datagram, as one sendto made it; had it been longer than {first} bytes, the"
                          + " rest would be lost.",
                      "",
                      "recv(2), udp(7)"))
              .with(Trait.DATAGRAM),
          when(
                  ANY,
                  Answer.OK,
                  says(
                      "One packet with its IP header: a raw socket is given copies of what comes in.",
                      "",
                      "raw(7)"))
              .with(Trait.RAW),
          when(
              ANY,
              Answer.OK,
              says(
                  "What was in the receive buffer, at most {first} bytes: it may be part of a send, or"
                      + " of several, since a stream has no marks between messages.",
                  "",
                  "recv(2)")),
          when(
                  ANY,
                  Answer.END,
                  says(
                      "No bytes: this end has been shut down for receiving, so recv does not wait any"
                          + " more. Nothing was told to the other end.",
                      "",
                      "shutdown(2)"))
              .with(Trait.SHUT_READ),
          when(
                  ANY,
                  Answer.END,
                  says(
                      "b'' is the end of the stream: the FIN of the other end has come and every byte"
                          + " before it has been received. This end had sent its own FIN before, so"
                          + " the connection is over in both directions.",
                      "Close the socket.",
                      "recv(2), RFC 9293, 3.6"))
              .with(Trait.SHUT_WRITE),
          when(
              ANY,
              Answer.END,
              says(
                  "b'' is the end of the stream: the FIN of the other end has come and every byte"
                      + " before it has been received. This end is in CLOSE_WAIT until it closes too,"
                      + " and may still send.",
                  "A loop around recv must end here.",
                  "recv(2), RFC 9293, 3.6")),
          when(
              ANY,
              "ECONNRESET",
              says(
                  "The other end has reset the connection: it aborted, or closed while bytes of ours"
                      + " were unread, or died. What was on the way is lost.",
                  "Close this end; to finish orderly, call shutdown and read to the end.",
                  "recv(2), RFC 9293, 3.5.2")),
          when(
              ANY,
              "ECONNREFUSED",
              says(
                  "A datagram that was sent to {remote} found no socket there: an ICMP message said"
                      + " that the port is unreachable, and a connected socket is told of it.",
                  "Let the other side bind that port, and send again.",
                  "udp(7), RFC 1122, 4.1.3.3")),
          when(
                  ANY,
                  "ENOTCONN",
                  says(
                      "{s} listens: connections come to it, but no bytes. The bytes come to the"
                          + " sockets that accept returns.",
                      "Call accept, and receive on what it returns.",
                      "recv(2)"))
              .with(Trait.LISTENING),
          when(
              ANY,
              "ENOTCONN",
              says(
                  "{s} is a stream and connected to nobody, so nothing can come.",
                  "Call connect first, or accept on a listening socket.",
                  "recv(2)")),
          when(
              ANY,
              "EINVAL",
              says(
                  "A call can not receive fewer than 0 bytes.",
                  "Say how many bytes you have room for, as in read(4096).",
                  "read(2)")));

  private ReceivingRules() {}
}
