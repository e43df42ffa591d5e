package wirelab.bench;

import static wirelab.bench.Rule.on;
import static wirelab.bench.Rule.says;
import static wirelab.bench.Rule.when;

import java.util.List;
import java.util.Set;

/** What is said of the calls that send. */
final class SendingRules {
  private static final Set<Verb> ANY = on(Verb.SEND, Verb.SENDALL, Verb.SENDTO, Verb.WRITE);

  static final List<Rule> ALL =
      List.of(
          when(
              ANY,
              Answer.WAITING,
              says(
                  "The send buffer of {s} is full: the other end has not received what was sent"
                      + " before, its window is closed, and so this call waits for room.",
                  "Let the other side call recv.",
                  "send(2), tcp(7)")),
          when(
                  ANY,
                  Answer.OK,
                  says(
                      "One datagram of {size} bytes was handed to the network. Nobody will say whether"
                          + " it arrives: UDP has no acknowledgment.",
                      "",
                      "udp(7), RFC 768"))
              .with(Trait.DATAGRAM),
          when(
                  ANY,
                  Answer.OK,
                  says(
                      "{size} bytes were handed to the network as one packet of IP.", "", "raw(7)"))
              .with(Trait.RAW),
          when(
                  on(Verb.SENDTO),
                  Answer.OK,
                  says(
                      "The {size} bytes are in the send buffer and go to {remote}: on a connected"
                          + " stream Linux pays no attention to the address that sendto is given.",
                      "Call send, which asks for none. macOS answers EISCONN.",
                      "sendto(2)"))
              .with(Trait.STREAM),
          when(
              on(Verb.SENDALL),
              Answer.OK,
              says(
                  "All {size} bytes are in the kernel's send buffer, which turns them into segments as"
                      + " the window allows. It does not mean that the other program has them.",
                  "",
                  "send(2)")),
          when(
              ANY,
              Answer.OK,
              says(
                  "The kernel took all {size} bytes into its send buffer; it turns them into segments"
                      + " as the window allows, not one segment for one call.",
                  "",
                  "send(2)")),
          when(
              ANY,
              Answer.PART,
              says(
                  "The kernel took only {value} of the {size} bytes; the others were not sent.",
                  "Always look at the count and send the rest, as sendall does.",
                  "send(2)")),
          when(
                  ANY,
                  "EPIPE",
                  says(
                      "{s} was shut down for sending: its FIN has told the other end that nothing more"
                          + " comes, and that can not be taken back. In C a signal, SIGPIPE, would"
                          + " end the program too.",
                      "Send before shutdown, or make a new connection.",
                      "send(2), shutdown(2)"))
              .with(Trait.SHUT_WRITE),
          when(
                  ANY,
                  "EPIPE",
                  says(
                      "{s} listens: it has no other end to which bytes could go. macOS answers"
                          + " ENOTCONN.",
                      "Send on the socket that accept returned.",
                      "send(2)"))
              .with(Trait.LISTENING),
          when(
                  on(Verb.SENDTO),
                  "EPIPE",
                  says(
                      "{s} is a stream that is not connected, and an address in sendto does not"
                          + " connect it: on TCP that is what connect is for. macOS answers ENOTCONN.",
                      "Call connect and then send, or make the socket with SOCK_DGRAM.",
                      "sendto(2)"))
              .without(Trait.CONNECTED),
          when(
                  ANY,
                  "EPIPE",
                  says(
                      "{s} is not connected, so there is nowhere to send to. Linux says EPIPE for"
                          + " streams, macOS ENOTCONN.",
                      "Call connect first.",
                      "send(2)"))
              .without(Trait.CONNECTED),
          when(
                  ANY,
                  "EPIPE",
                  says(
                      "The connection is over: the other end had reset it, as an earlier call was told"
                          + " by ECONNRESET, which is told only once.",
                      "Close this end, and make a new connection.",
                      "send(2)"))
              .with(Trait.RESET),
          when(
              ANY,
              "EPIPE",
              says(
                  "The connection is over: the other end has closed, an earlier send was answered with"
                      + " RST, and the kernel knows that nobody will read this.",
                  "Look at the end of the stream that recv tells, and close.",
                  "send(2), RFC 9293, 3.6")),
          when(
              ANY,
              "ECONNRESET",
              says(
                  "The other end has reset the connection: it closed with unread bytes, or aborted,"
                      + " or its program died. Bytes on the way are lost.",
                  "Close this end too.",
                  "send(2), RFC 9293, 3.5.2")),
          when(
              ANY,
              "ENOTCONN",
              says(
                  "{s} has no other end, so there is nowhere to send to.",
                  "Call connect first, or send on the socket that accept returned.",
                  "send(2)")),
          when(
              ANY,
              "EDESTADDRREQ",
              says(
                  "{s} is a datagram socket without an other end, and send names none.",
                  "Call sendto with an address, or connect first.",
                  "send(2)")),
          when(
              ANY,
              "EMSGSIZE",
              says(
                  "{size} bytes do not fit into one datagram: UDP over IPv4 carries at most 65,507"
                      + " (65,535 less 20 of the IP header and 8 of the UDP header), over IPv6 65,527."
                      + " Nothing was sent.",
                  "Send less in one call, or use a stream.",
                  "udp(7), RFC 768")),
          when(
              ANY,
              "ECONNREFUSED",
              says(
                  "An earlier datagram to {remote} found no socket there: an ICMP message said that"
                      + " the port is unreachable, and a connected socket is told of it by its next"
                      + " call. This one was not sent.",
                  "Let the other side bind that port, and send again.",
                  "udp(7), RFC 1122, 4.1.3.3")),
          when(
              ANY,
              "EACCES",
              says(
                  "{where} is a broadcast address: a datagram there goes to everybody, so the system"
                      + " asks whether that is meant.",
                  "Set SO_BROADCAST to 1 first.",
                  "ip(7)")),
          when(
              ANY,
              "EINVAL",
              says(
                  "{where} can not be sent to: port 0 is nobody's.",
                  "Choose the port to which the other side is bound.",
                  "sendto(2)")),
          when(
              ANY,
              "EISCONN",
              says(
                  "{s} is connected, and the address in sendto contradicts that. Linux ignores the"
                      + " address on streams, and sends datagrams there.",
                  "Call send.",
                  "sendto(2)")),
          when(
              ANY,
              "ENETUNREACH",
              says(
                  "This machine knows no route to {where}, so nothing was sent.",
                  "Check the address, and with ip route whether there is a network at all.",
                  "sendto(2)")),
          when(
              ANY,
              "EADDRNOTAVAIL",
              says(
                  "There is no way to {where} from the address of this socket.",
                  "Check the port and the address.",
                  "sendto(2)")));

  private SendingRules() {}
}
