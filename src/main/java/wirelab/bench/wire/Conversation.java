package wirelab.bench.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wirelab.bench.Outcome;
import wirelab.bench.SocketView;
import wirelab.inspect.PacketRow;
import wirelab.model.Field;
import wirelab.model.HostPort;
import wirelab.model.Layer;
import wirelab.os.SocketType;
import wirelab.trace.Trace;

/**
 * The two ends that a call was about, as far as they are known.
 *
 * @param protocol as lists of packets call it
 * @param local the socket's own; empty if it has none
 * @param remote where it is connected to, or where it sent or wanted to connect; empty if nowhere
 */
record Conversation(String protocol, Optional<HostPort> local, Optional<HostPort> remote) {
  static Conversation of(Outcome outcome) {
    Optional<SocketView> socket = outcome.socket();
    SocketType type = socket.map(SocketView::type).orElse(SocketType.SOCK_STREAM);
    return new Conversation(
        type == SocketType.SOCK_STREAM ? "TCP" : "UDP",
        socket.flatMap(SocketView::local).map(HostPort::of),
        outcome.target().or(() -> socket.flatMap(SocketView::remote)).map(HostPort::of));
  }

  /** Whether it went from one of these ends to the other. */
  boolean has(PacketRow row) {
    return row.protocol().equals(protocol)
        && known()
        && ((fits(row.from(), local) && fits(row.to(), remote))
            || (fits(row.from(), remote) && fits(row.to(), local)));
  }

  private boolean known() {
    return remote.isPresent();
  }

  /** Whether it is an ICMP message about a packet of this conversation. */
  boolean isTold(PacketRow row, Trace trace) throws IOException {
    if (!known() || !row.protocol().startsWith("ICMP")) {
      return false;
    }
    List<Layer> layers = trace.headers(row.number()).layers();
    String about = protocol.toLowerCase(Locale.ROOT);
    return layers.stream()
        .filter(layer -> layer.protocol().equals(about))
        .anyMatch(
            layer ->
                port(layer, about + ".srcport", local) && port(layer, about + ".dstport", remote));
  }

  private static boolean port(Layer layer, String key, Optional<HostPort> end) {
    return end.isEmpty()
        || layer
            .field(key)
            .map(Field::plain)
            .filter(Integer.toString(end.get().port())::equals)
            .isPresent();
  }

  /** An end that is not known, or is all addresses, fits all that have its port. */
  private static boolean fits(String shown, Optional<HostPort> end) {
    if (end.isEmpty() || end.get().port() == 0) {
      return true;
    }
    boolean any = InetAddress.ofLiteral(end.get().host()).isAnyLocalAddress();
    return any ? shown.endsWith(":" + end.get().port()) : shown.equals(end.get().toString());
  }
}
