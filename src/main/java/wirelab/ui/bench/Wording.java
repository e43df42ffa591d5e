package wirelab.ui.bench;

import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import wirelab.bench.Explanation;
import wirelab.bench.Outcome;
import wirelab.bench.SocketView;
import wirelab.inspect.PacketRow;
import wirelab.model.HostPort;
import wirelab.model.Side;
import wirelab.os.Family;
import wirelab.os.SocketType;
import wirelab.os.TcpState;
import wirelab.ui.base.Numbers;

/** How sockets, steps and states are told. */
final class Wording {
  static final Explanation WAITS =
      new Explanation("The call blocks: its thread does nothing else until it returns.", "", "");
  static final Explanation PLANNED =
      new Explanation(
          "This call has not been made yet.", "Ctrl+Enter makes the next one, Play all.", "");

  private Wording() {}

  static String side(Side side) {
    return side == Side.SENDER ? "Sender" : "Receiver";
  }

  /** As RFC 9293 writes it: {@code SYN-SENT}. */
  static String state(TcpState state) {
    return state.name().replace('_', '-');
  }

  /** What a socket is at the moment, in a word. */
  static String state(SocketView socket) {
    return socket
        .state()
        .tcp()
        .map(Wording::state)
        .orElseGet(() -> socket.open() ? stateless(socket) : "closed");
  }

  private static String stateless(SocketView socket) {
    if (socket.file() || socket.type() == SocketType.SOCK_RAW) {
      return "open";
    }
    if (socket.type() == SocketType.SOCK_STREAM) {
      return socket.listening() ? "listening" : "state not told";
    }
    if (socket.remote().isPresent()) {
      return "connected";
    }
    return socket.local().filter(local -> local.getPort() != 0).isPresent() ? "bound" : "unbound";
  }

  static String descriptor(SocketView socket) {
    return socket.open() ? "fd " + socket.descriptor() : "fd −1";
  }

  static String kind(SocketView socket) {
    if (socket.file()) {
      return "file";
    }
    String name =
        switch (socket.type()) {
          case SOCK_STREAM -> "TCP";
          case SOCK_DGRAM -> "UDP";
          case SOCK_RAW -> "RAW";
        };
    return name + (socket.family() == Family.AF_INET6 ? " v6" : "");
  }

  /** Where it is and where it is connected to. */
  static String ends(SocketView socket) {
    String none = socket.file() ? "read and write work on it too" : "no address";
    String local = address(socket.local()).orElse(none);
    return address(socket.remote()).map(remote -> local + " → " + remote).orElse(local);
  }

  static Optional<String> address(Optional<InetSocketAddress> address) {
    return address.map(one -> HostPort.of(one).toString());
  }

  /** As {@code ss} has it. */
  static String queues(SocketView socket) {
    return "Send-Q %s  Recv-Q %s"
        .formatted(bytes(socket.state().sendQueue()), bytes(socket.state().receiveQueue()));
  }

  private static String bytes(int count) {
    return count < 0 ? Numbers.NONE : Numbers.count(count);
  }

  /** All of it, for those who hear it. */
  static String spoken(SocketView socket) {
    return "%s, %s, %s, %s, %s, %s"
        .formatted(
            socket.name(),
            descriptor(socket),
            kind(socket),
            ends(socket),
            state(socket),
            queues(socket));
  }

  /** What came of a step, in one line. */
  static String result(Step step) {
    Outcome outcome = step.outcome();
    if (outcome == null) {
      return step.kind() == Step.Kind.WAITS ? "blocks …" : "";
    }
    return outcome.result().toString();
  }

  /** The call and its result; never told by colour alone. */
  static String heading(Step step) {
    String call = step.order().text();
    if (step.kind() == Step.Kind.ENDS) {
      return call + " → " + result(step);
    }
    return step.kind() == Step.Kind.WAITS ? call + " blocks" : call;
  }

  /** The icon of what came of a step. */
  static String icon(Step step) {
    Outcome outcome = step.outcome();
    if (outcome == null) {
      return step.kind() == Step.Kind.WAITS ? "fth-clock" : "fth-circle";
    }
    return switch (outcome.result().kind()) {
      case RETURNED -> "fth-check";
      case FAILED -> "fth-x-circle";
      case CANCELLED -> "fth-slash";
    };
  }

  static String took(Step step) {
    Outcome outcome = step.outcome();
    return outcome == null ? "" : Numbers.duration((double) outcome.nanos());
  }

  /** {@code 54321 → 9990 [SYN] Seq=0}; addresses where there are no ports. */
  static String packet(PacketRow packet) {
    String info = packet.protocol().equals("TCP") ? "" : packet.protocol() + " ";
    return "%s → %s  %s%s".formatted(port(packet.from()), port(packet.to()), info, packet.info());
  }

  private static String port(String end) {
    int colon = end.lastIndexOf(':');
    boolean has = colon > 0 && (end.indexOf(':') == colon || end.charAt(colon - 1) == ']');
    return has ? end.substring(colon + 1) : end;
  }

  /** How a style sheet calls it. */
  static String style(Step step) {
    Outcome outcome = step.outcome();
    String word = outcome == null ? step.kind().name() : outcome.result().kind().name();
    return word.toLowerCase(Locale.ROOT);
  }
}
