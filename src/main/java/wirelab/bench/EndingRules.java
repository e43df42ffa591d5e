package wirelab.bench;

import static wirelab.bench.Rule.on;
import static wirelab.bench.Rule.says;
import static wirelab.bench.Rule.when;

import java.util.List;
import java.util.Set;

/** What is said of shutdown, close and abort. */
final class EndingRules {
  private static final Set<Verb> SHUTDOWN = on(Verb.SHUTDOWN);
  private static final Set<Verb> CLOSE = on(Verb.CLOSE);
  private static final Set<Verb> ABORT = on(Verb.ABORT);

  static final List<Rule> ALL =
      List.of(
          when(
                  SHUTDOWN,
                  Answer.OK,
                  says(
                      "{s} listens and has no connection to end. Shut down for receiving, Linux takes"
                          + " it out of LISTEN; for sending only, nothing happens.",
                      "To stop listening, call close.",
                      "shutdown(2)"))
              .with(Trait.LISTENING),
          when(
                  SHUTDOWN,
                  Answer.OK,
                  says(
                      "Nothing was sent: UDP has nothing to end. The kernel only refuses this"
                          + " direction from now on.",
                      "",
                      "shutdown(2)"))
              .with(Trait.DATAGRAM),
          when(
                  SHUTDOWN,
                  Answer.OK,
                  says(
                      "Nothing was sent: the other end is not told. recv gives b'' from now on once"
                          + " the buffer is empty; what still comes, Linux acknowledges and keeps.",
                      "",
                      "shutdown(2)"))
              .given("SHUT_RD"),
          when(
                  SHUTDOWN,
                  Answer.OK,
                  says(
                      "The other end had sent its FIN before; ours follows after the last byte, and"
                          + " the connection is over in both directions. The descriptor is still to"
                          + " be closed.",
                      "",
                      "shutdown(2), RFC 9293, 3.6"))
              .with(Trait.ENDED),
          when(
                  SHUTDOWN,
                  Answer.OK,
                  says(
                      "A FIN follows the last byte, and the other end reads b'' when it has received all:"
                          + " half of the connection is closed. The other direction goes on.",
                      "",
                      "shutdown(2), RFC 9293, 3.6.1"))
              .given("SHUT_WR"),
          when(
              SHUTDOWN,
              Answer.OK,
              says(
                  "A FIN follows the last byte, and this end receives nothing more either. The"
                      + " descriptor is still to be closed.",
                  "",
                  "shutdown(2), RFC 9293, 3.6")),
          when(
                  SHUTDOWN,
                  "ENOTCONN",
                  says(
                      "{s} has no other end, so there is no direction to end; yet Linux notes it, and"
                          + " a send on this socket now fails with EPIPE.",
                      "Call shutdown on connected sockets only.",
                      "shutdown(2)"))
              .with(Trait.DATAGRAM),
          when(
                  SHUTDOWN,
                  "ENOTCONN",
                  says(
                      "The connection of {s} is over already, so there is no direction left to end.",
                      "Call close.",
                      "shutdown(2)"))
              .with(Trait.CONNECTED),
          when(
              SHUTDOWN,
              "ENOTCONN",
              says(
                  "{s} is connected to nobody, so there is no direction to end.",
                  "Call shutdown on connected sockets only.",
                  "shutdown(2)")),
          when(
                  CLOSE,
                  Answer.OK,
                  says(
                      "{s} is closed already; Python's close does nothing then. In C a second close of"
                          + " the integer would fail with EBADF, or close somebody else's descriptor.",
                      "",
                      "close(2)"))
              .with(Trait.CLOSED),
          when(
                  CLOSE,
                  Answer.OK,
                  says(
                      "Nobody can connect to {local} any more. Connections that waited for accept are"
                          + " reset; those that were accepted live on, with sockets of their own.",
                      "",
                      "close(2)"))
              .with(Trait.LISTENING),
          when(
                  CLOSE,
                  Answer.OK,
                  says(
                      "The descriptor is free again and the connection is over: after a reset there is"
                          + " no FIN to send.",
                      "",
                      "close(2)"))
              .with(Trait.RESET),
          when(
                  CLOSE,
                  Answer.OK,
                  says(
                      "Both directions had been ended before, so nothing was sent: the descriptor is"
                          + " free again, and whichever end sent its FIN first is in TIME_WAIT for a"
                          + " minute.",
                      "",
                      "RFC 9293, 3.6"))
              .with(Trait.ENDED, Trait.SHUT_WRITE),
          when(
                  CLOSE,
                  Answer.OK,
                  says(
                      "The other end had closed first: our FIN follows its own, this end goes from"
                          + " CLOSE_WAIT over LAST_ACK to CLOSED, and leaves no TIME_WAIT here.",
                      "",
                      "RFC 9293, 3.6"))
              .with(Trait.ENDED),
          when(
                  CLOSE,
                  Answer.OK,
                  says(
                      "The descriptor is free again. The FIN was sent by shutdown before; the kernel"
                          + " goes on without the program, and waits for the FIN of the other end, on"
                          + " Linux for a minute at most.",
                      "",
                      "close(2), tcp(7)"))
              .with(Trait.CONNECTED, Trait.STREAM, Trait.SHUT_WRITE),
          when(
                  CLOSE,
                  Answer.OK,
                  says(
                      "The descriptor is free again. The kernel sends what is left in the send buffer"
                          + " and then a FIN; if received bytes were left unread it sends RST"
                          + " instead. Who closes first ends in TIME_WAIT for a minute.",
                      "",
                      "close(2), RFC 9293, 3.6"))
              .with(Trait.CONNECTED, Trait.STREAM),
          when(
              CLOSE,
              Answer.OK,
              says(
                  "The descriptor is free again, and the next socket may get the same integer. Nothing"
                      + " was sent.",
                  "",
                  "close(2)")),
          when(
                  ABORT,
                  Answer.OK,
                  says(
                      "SO_LINGER of 0 seconds makes close throw away what is unsent and send RST in"
                          + " place of FIN: the other end's next call fails with ECONNRESET, and there"
                          + " is no TIME_WAIT.",
                      "",
                      "socket(7), RFC 9293, 3.9.1.6"))
              .with(Trait.CONNECTED, Trait.STREAM),
          when(
              ABORT,
              Answer.OK,
              says(
                  "There was no connection to reset, so this was an ordinary close.",
                  "",
                  "socket(7)")));

  private EndingRules() {}
}
