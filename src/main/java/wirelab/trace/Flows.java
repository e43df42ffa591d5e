package wirelab.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.model.HostPort;

/** All flows, two for each conversation. Those beyond a limit are not followed. */
final class Flows {
  private static final int MOST = 100_000;

  private final Wires wires;
  private final Gathering gathering;
  private final List<Flow> all = new ArrayList<>();
  private final Map<Ends, Flow> current = new HashMap<>();
  private int streams;
  private int datagrams;

  Flows(Wires wires, Gathering gathering) {
    this.wires = wires;
    this.gathering = gathering;
  }

  List<Flow> all() {
    return all;
  }

  Flow get(int id) {
    return all.get(id);
  }

  Optional<Flow> find(HostPort from, HostPort to) {
    return all.reversed().stream()
        .filter(flow -> flow.from().equals(from) && flow.to().equals(to))
        .findFirst();
  }

  /** Takes a segment or a datagram. */
  Fact take(Arrival arrival) {
    Glance glance = arrival.glance();
    Flow flow = flow(glance);
    if (flow == null) {
      return Fact.NONE;
    }
    Fact fact = flow.take(arrival);
    if (flow instanceof StreamFlow stream && glance.has(Glance.ACK)) {
      StreamFlow peer = stream.peer();
      if (peer != null) {
        peer.acknowledged(glance.acknowledgment());
      }
    }
    return fact;
  }

  private @Nullable Flow flow(Glance glance) {
    Flow known = current.get(glance.ends());
    boolean opens = glance.has(Glance.SYN) && !glance.has(Glance.ACK);
    boolean another =
        opens && known instanceof StreamFlow stream && stream.differs(glance.sequence());
    if (known != null && !another) {
      return known;
    }
    return all.size() >= MOST ? null : begin(glance.ends());
  }

  private Flow begin(Ends ends) {
    Flow forward = make(ends);
    Flow backward = make(ends.reversed());
    if (forward instanceof StreamFlow one && backward instanceof StreamFlow other) {
      one.meet(other);
      other.meet(one);
      streams++;
    } else {
      datagrams++;
    }
    return forward;
  }

  private Flow make(Ends ends) {
    Flow flow =
        ends.tcp()
            ? new StreamFlow(all.size(), streams, ends, wires, gathering)
            : new DatagramFlow(all.size(), datagrams, ends, wires);
    all.add(flow);
    current.put(ends, flow);
    return flow;
  }

  void finish() {
    all.forEach(Flow::finish);
  }

  void forget(long firstPacket) {
    all.forEach(flow -> flow.forget(firstPacket));
  }
}
