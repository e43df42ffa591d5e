package wirelab.trace;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import wirelab.event.Event;
import wirelab.model.HostPort;

/** Knows of each connection through a relay what its other hop is. Its trace guards it. */
final class RelayBook {
  private static final int MOST = 10_000;

  private final Map<Hop, Hop> hops = new HashMap<>();

  private record Hop(HostPort from, HostPort to) {
    Map.Entry<HostPort, HostPort> ends() {
      return Map.entry(from, to);
    }
  }

  void add(Event.Relayed relayed) {
    if (hops.size() >= MOST) {
      hops.clear();
    }
    Hop before = new Hop(HostPort.of(relayed.from()), HostPort.of(relayed.entry()));
    Hop behind = new Hop(HostPort.of(relayed.exit()), HostPort.of(relayed.to()));
    hops.put(before, behind);
    hops.put(behind, before);
  }

  /** The hop on the other side of the relay, as who sends to whom. */
  Optional<Map.Entry<HostPort, HostPort>> otherHop(HostPort from, HostPort to) {
    return Optional.ofNullable(hops.get(new Hop(from, to))).map(Hop::ends);
  }
}
