package wirelab.bench;

import static wirelab.bench.Parameter.needed;
import static wirelab.bench.Parameter.optional;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wirelab.bench.Parameter.Kind;

/** The calls that can be ordered, by the names that Python gives them. */
public enum Verb {
  SOCKET(
      "makes a socket",
      optional("family", Kind.FAMILY, "AF_INET", "IPv4 or IPv6"),
      optional("type", Kind.TYPE, "SOCK_STREAM", "TCP, UDP or whole packets"),
      optional("proto", Kind.PROTOCOL, "0", "for SOCK_RAW: which protocol of IP")),
  OPEN("opens an empty file of its own, to be compared with a socket"),
  SETSOCKOPT(
      "sets an option",
      needed("option", Kind.OPTION, "SO_REUSEADDR", "which"),
      needed("value", Kind.NUMBER, "1", "1 is on, 0 is off; for others its number")),
  GETSOCKOPT("asks for an option", needed("option", Kind.OPTION, "SO_RCVBUF", "which")),
  BIND(
      "gives the socket its own address",
      needed("host", Kind.HOST, "\"127.0.0.1\"", "an address of this machine; \"\" for all"),
      needed("port", Kind.PORT, "9999", "0 lets the system choose")),
  LISTEN(
      "lets others connect",
      optional("backlog", Kind.NUMBER, "10", "connections that may wait for accept")),
  ACCEPT("takes a connection that waits, or waits for one"),
  CONNECT(
      "connects to another socket",
      needed("host", Kind.HOST, "\"127.0.0.1\"", "where the other is"),
      needed("port", Kind.PORT, "9999", "its port")),
  SEND("sends, as much as there is room for", needed("bytes", Kind.BYTES, "b\"hello\"", "what")),
  SENDALL(
      "sends all, in as many sends as it takes", needed("bytes", Kind.BYTES, "b\"hello\"", "what")),
  SENDTO(
      "sends one datagram",
      needed("bytes", Kind.BYTES, "b\"hello\"", "what"),
      needed("host", Kind.HOST, "\"127.0.0.1\"", "where to"),
      needed("port", Kind.PORT, "9999", "its port")),
  WRITE(
      "writes to the descriptor, as to a file", needed("bytes", Kind.BYTES, "b\"hello\"", "what")),
  RECV(
      "receives what is there, or waits",
      needed("bufsize", Kind.NUMBER, "4096", "at most so many bytes")),
  RECVFROM(
      "receives one datagram, and says who sent it",
      needed("bufsize", Kind.NUMBER, "4096", "at most so many bytes")),
  READ(
      "reads from the descriptor, as from a file",
      needed("n", Kind.NUMBER, "4096", "at most so many bytes")),
  SHUTDOWN("ends one direction", needed("how", Kind.DIRECTION, "SHUT_WR", "which")),
  CLOSE("gives the socket back"),
  ABORT("closes with a reset: SO_LINGER of 0 seconds, then close"),
  GETSOCKNAME("asks for the socket's own address"),
  GETPEERNAME("asks for the address of the other end");

  private final String help;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Parameter> parameters;

  Verb(String help, Parameter... parameters) {
    this.help = help;
    this.parameters = List.of(parameters);
  }

  /** What it does, in a few words. */
  public String help() {
    return help;
  }

  public List<Parameter> parameters() {
    return parameters;
  }

  /** As it is written: {@code bind}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is made on no socket, but by itself. */
  public boolean alone() {
    return this == SOCKET || this == OPEN;
  }

  /** Whether it gives a new socket, which needs a name. */
  public boolean makes() {
    return alone() || this == ACCEPT;
  }

  /** Whether it may have to wait for something. */
  public boolean mayWait() {
    return switch (this) {
      case ACCEPT, CONNECT, SEND, SENDALL, SENDTO, WRITE, RECV, RECVFROM, READ -> true;
      default -> false;
    };
  }

  boolean sends() {
    return switch (this) {
      case SEND, SENDALL, SENDTO, WRITE -> true;
      default -> false;
    };
  }

  boolean receives() {
    return switch (this) {
      case RECV, RECVFROM, READ -> true;
      default -> false;
    };
  }

  /** How many names may stand before the equals sign. */
  int most() {
    return this == ACCEPT || this == RECVFROM ? 2 : 1;
  }

  /** The call of that name. */
  static Optional<Verb> of(String text) {
    for (Verb verb : values()) {
      if (verb.text().equals(text)) {
        return Optional.of(verb);
      }
    }
    return Optional.empty();
  }

  /** How many of its parameters must be given. */
  int least() {
    return (int) parameters.stream().filter(Parameter::needed).count();
  }
}
