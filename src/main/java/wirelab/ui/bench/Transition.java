package wirelab.ui.bench;

import static wirelab.os.TcpState.CLOSED;
import static wirelab.os.TcpState.CLOSE_WAIT;
import static wirelab.os.TcpState.CLOSING;
import static wirelab.os.TcpState.ESTABLISHED;
import static wirelab.os.TcpState.FIN_WAIT_1;
import static wirelab.os.TcpState.FIN_WAIT_2;
import static wirelab.os.TcpState.LAST_ACK;
import static wirelab.os.TcpState.LISTEN;
import static wirelab.os.TcpState.SYN_RECEIVED;
import static wirelab.os.TcpState.SYN_SENT;
import static wirelab.os.TcpState.TIME_WAIT;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import wirelab.os.TcpState;

/** The arrows of the state diagram of TCP: RFC 9293, figure 5. */
enum Transition {
  LISTENS(CLOSED, LISTEN, "listen()"),
  CONNECTS(CLOSED, SYN_SENT, "connect() sends SYN"),
  STOPS_LISTENING(LISTEN, CLOSED, "close()"),
  IS_CALLED(LISTEN, SYN_RECEIVED, "SYN received, SYN,ACK sent"),
  CALLS_TOO(LISTEN, SYN_SENT, "send sends SYN (RFC only)"),
  GIVES_UP(SYN_SENT, CLOSED, "close(), or RST received"),
  CROSSES(SYN_SENT, SYN_RECEIVED, "SYN received, SYN,ACK sent"),
  IS_ANSWERED(SYN_SENT, ESTABLISHED, "SYN,ACK received, ACK sent"),
  IS_LEFT(SYN_RECEIVED, LISTEN, "RST received"),
  IS_ACCEPTED(SYN_RECEIVED, ESTABLISHED, "ACK of SYN received"),
  ENDS_EARLY(SYN_RECEIVED, FIN_WAIT_1, "close() sends FIN"),
  ENDS_FIRST(ESTABLISHED, FIN_WAIT_1, "close() or shutdown(SHUT_WR) sends FIN"),
  IS_ENDED(ESTABLISHED, CLOSE_WAIT, "FIN received, ACK sent"),
  END_IS_ACKNOWLEDGED(FIN_WAIT_1, FIN_WAIT_2, "ACK of FIN received"),
  ENDS_CROSS(FIN_WAIT_1, CLOSING, "FIN received, ACK sent"),
  ENDS_TOO(CLOSE_WAIT, LAST_ACK, "close() or shutdown(SHUT_WR) sends FIN"),
  OTHER_ENDS_TOO(FIN_WAIT_2, TIME_WAIT, "FIN received, ACK sent"),
  CROSSING_IS_OVER(CLOSING, TIME_WAIT, "ACK of FIN received"),
  IS_OVER(LAST_ACK, CLOSED, "ACK of FIN received"),
  HAS_WAITED(TIME_WAIT, CLOSED, "2 MSL later (60 s on Linux)");

  private final TcpState from;
  private final TcpState to;
  private final String words;

  Transition(TcpState from, TcpState to, String words) {
    this.from = from;
    this.to = to;
    this.words = words;
  }

  TcpState from() {
    return from;
  }

  TcpState to() {
    return to;
  }

  /** What makes it happen, and what is sent. */
  String words() {
    return words;
  }

  /** What may come next. */
  static List<Transition> after(TcpState state) {
    List<Transition> found = new ArrayList<>();
    for (Transition transition : values()) {
      if (transition.from == state && transition != CALLS_TOO) {
        found.add(transition);
      }
    }
    return found;
  }

  /**
   * The shortest way from one state to another, which a call may have gone at once; empty where
   * they are the same, and where a reset is what leads there.
   */
  static List<Transition> way(TcpState from, TcpState to) {
    if (from == to || (to == CLOSED && resets(from))) {
      return List.of();
    }
    Map<TcpState, Transition> into = new EnumMap<>(TcpState.class);
    Deque<TcpState> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty() && !into.containsKey(to)) {
      for (Transition transition : after(next.remove())) {
        if (transition.to != from && into.putIfAbsent(transition.to, transition) == null) {
          next.add(transition.to);
        }
      }
    }
    List<Transition> way = new ArrayList<>();
    for (Transition last = into.get(to); last != null; last = into.get(last.from)) {
      way.addFirst(last);
    }
    return way;
  }

  /** Whether a connection in that state that is suddenly gone has been reset. */
  static boolean resets(TcpState from) {
    return switch (from) {
      case SYN_RECEIVED, ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2 -> true;
      default -> false;
    };
  }
}
