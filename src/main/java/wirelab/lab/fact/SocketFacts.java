package wirelab.lab.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.model.HostPort;
import wirelab.model.Side;

/** The sockets of a session and their connections, as their calls tell. */
final class SocketFacts {
  private static final int MOST = 1000;
  private static final String BACKLOG = "backlog ";
  private static final String DESCRIPTOR = "descriptor ";

  private final Map<Integer, Seen.Socket> sockets = new LinkedHashMap<>();
  private final Map<Integer, Seen.Connection> connections = new LinkedHashMap<>();

  void accept(Event.Call call) {
    if (call.error() != null) {
      return;
    }
    Seen.Socket socket = sockets.get(call.socket());
    if (socket == null) {
      if (sockets.size() < MOST) {
        sockets.put(call.socket(), fresh(call));
      }
    } else {
      sockets.put(call.socket(), after(socket, call));
    }
    if (call.name() == CallName.CLOSE) {
      connections.computeIfPresent(call.socket(), (number, one) -> ended(one));
    }
  }

  private static Seen.Socket fresh(Event.Call call) {
    boolean made = call.name() == CallName.SOCKET || call.name() == CallName.OPEN;
    return new Seen.Socket(
        call.socket(),
        word(call.side()),
        made ? Math.max(0, Detail.number(call.detail(), DESCRIPTOR)) : 0,
        made ? call.detail().split(",", 2)[0] : "",
        "",
        0,
        -1,
        call.name() != CallName.CLOSE);
  }

  private static Seen.Socket after(Seen.Socket socket, Event.Call call) {
    return switch (call.name()) {
      case BIND -> bound(socket, Detail.address(call.detail()));
      case LISTEN -> with(socket, Detail.number(call.detail(), BACKLOG), true);
      case CLOSE -> with(socket, socket.backlog(), false);
      default -> socket;
    };
  }

  private static Seen.Socket bound(Seen.Socket socket, @Nullable HostPort local) {
    return local == null
        ? socket
        : new Seen.Socket(
            socket.number(),
            socket.side(),
            socket.descriptor(),
            socket.type(),
            local.host(),
            local.port(),
            socket.backlog(),
            socket.open());
  }

  private static Seen.Socket with(Seen.Socket socket, long backlog, boolean open) {
    return new Seen.Socket(
        socket.number(),
        socket.side(),
        socket.descriptor(),
        socket.type(),
        socket.host(),
        socket.port(),
        backlog,
        open);
  }

  void accept(Event.Connected event, double at) {
    if (connections.size() >= MOST) {
      return;
    }
    HostPort local = HostPort.of(event.local());
    HostPort remote = HostPort.of(event.remote());
    connections.put(
        event.socket(),
        new Seen.Connection(
            word(event.side()),
            event.socket(),
            local.host(),
            local.port(),
            remote.host(),
            remote.port(),
            at,
            false));
  }

  void accept(Event.Disconnected event) {
    connections.computeIfPresent(event.socket(), (number, one) -> ended(one));
  }

  private static Seen.Connection ended(Seen.Connection one) {
    return new Seen.Connection(
        one.side(),
        one.socket(),
        one.localHost(),
        one.localPort(),
        one.remoteHost(),
        one.remotePort(),
        one.at(),
        true);
  }

  static String word(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  List<Map<String, Object>> sockets() {
    Shape shape = Vocabulary.shape("sockets");
    return values(shape, new ArrayList<>(sockets.values()));
  }

  List<Map<String, Object>> connections() {
    return values(Vocabulary.shape("connections"), new ArrayList<>(connections.values()));
  }

  private static List<Map<String, Object>> values(Shape shape, List<? extends Seen> facts) {
    return facts.stream().map(shape::values).toList();
  }
}
