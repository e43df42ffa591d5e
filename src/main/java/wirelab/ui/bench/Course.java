package wirelab.ui.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wirelab.bench.SocketView;
import wirelab.bench.Verb;
import wirelab.model.Side;
import wirelab.os.SocketType;
import wirelab.os.TcpState;

/**
 * A socket on the state diagram: where it is, and how it came there since the step before.
 *
 * @param title which socket it is
 * @param state empty where it has none, or the system does not tell it
 * @param way the arrows it went along just now
 * @param words the same for people, or why there is no state
 */
record Course(String title, Optional<TcpState> state, List<Transition> way, String words) {
  static final Course NONE =
      new Course(
          "TCP states",
          Optional.empty(),
          List.of(),
          "Make a socket: its state is drawn here, and the way it went.");

  Course {
    way = List.copyOf(way);
  }

  /**
   * That of {@code socket}.
   *
   * @param before the same socket at the step before; null if there was none
   * @param verb the call that was made since
   */
  static Course of(Side side, SocketView socket, @Nullable SocketView before, Verb verb) {
    String title =
        "%s's %s · %s"
            .formatted(
                Wording.side(side).toLowerCase(Locale.ROOT),
                socket.name(),
                Wording.descriptor(socket));
    if (socket.file()) {
      return new Course(title, Optional.empty(), List.of(), "No states: it is a file.");
    }
    if (socket.type() != SocketType.SOCK_STREAM) {
      return new Course(
          title,
          Optional.empty(),
          List.of(),
          "No states: %s knows no connections. This socket is %s."
              .formatted(
                  socket.type() == SocketType.SOCK_DGRAM ? "UDP" : "IP", Wording.state(socket)));
    }
    Optional<TcpState> state =
        socket.state().tcp().or(() -> closed(socket, before)); // gone from the system's table
    if (state.isEmpty()) {
      return new Course(title, state, List.of(), "The state can not be had here.");
    }
    TcpState now = state.get();
    TcpState was = earlier(before, verb).orElse(now);
    List<Transition> way = Transition.way(was, now);
    boolean gone = !socket.open() && was == TcpState.CLOSED;
    String words = gone ? "Closed: no call can be made on it any more." : words(was, now, way);
    return new Course(title, state, way, words);
  }

  private static Optional<TcpState> closed(SocketView socket, @Nullable SocketView before) {
    boolean known = before != null && before.state().tcp().isPresent();
    return socket.open() || !known ? Optional.empty() : Optional.of(TcpState.CLOSED);
  }

  /** A socket from {@code accept} was the listening socket's until then. */
  private static Optional<TcpState> earlier(@Nullable SocketView before, Verb verb) {
    if (before == null) {
      return verb == Verb.ACCEPT ? Optional.of(TcpState.LISTEN) : Optional.empty();
    }
    return before.state().tcp();
  }

  private static String words(TcpState was, TcpState now, List<Transition> way) {
    if (!way.isEmpty()) {
      return Wording.state(was)
          + way.stream()
              .map(one -> " → %s (%s)".formatted(Wording.state(one.to()), one.words()))
              .collect(Collectors.joining());
    }
    if (was != now) {
      return "%s → %s: the connection was reset (RST, RFC 9293, 3.5.2)"
          .formatted(Wording.state(was), Wording.state(now));
    }
    return "Next: "
        + Transition.after(now).stream()
            .map(one -> "%s → %s".formatted(one.words(), Wording.state(one.to())))
            .collect(Collectors.joining("; "));
  }
}
