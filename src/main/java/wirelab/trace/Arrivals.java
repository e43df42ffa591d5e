package wirelab.trace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wirelab.model.Packet;

/** Finds what each packet brings, or completes if it is a fragment. Its trace guards it. */
final class Arrivals {
  private final Gathering gathering;
  private final FragmentTable fragments = new FragmentTable();
  private final TreeMap<Long, List<Long>> joined = new TreeMap<>();

  Arrivals(Gathering gathering) {
    this.gathering = gathering;
  }

  /** Takes the next packet; null if it brings nothing, or nothing yet. */
  @Nullable Arrival add(Packet packet) {
    GlanceReader reader = new GlanceReader(packet);
    Glance glance = reader.read();
    if (glance != null) {
      return Arrival.of(packet, glance);
    }
    FragmentPart part = reader.fragment();
    List<Long> whole = part == null ? List.of() : fragments.add(part, packet.number());
    if (whole.isEmpty()) {
      return null;
    }
    joined.put(packet.number(), whole);
    return join(packet);
  }

  /** What a packet brought that was added. */
  @Nullable Arrival at(Packet packet) {
    Glance glance = new GlanceReader(packet).read();
    return glance == null ? join(packet) : Arrival.of(packet, glance);
  }

  private @Nullable Arrival join(Packet last) {
    List<Packet> all = new ArrayList<>(before(last.number()));
    if (all.isEmpty()) {
      return null;
    }
    all.add(last);
    return Arrival.joined(all);
  }

  /** The fragments that came before the one that made them a whole; none if that is no such. */
  List<Packet> before(long last) {
    List<Packet> before = new ArrayList<>();
    for (long number : joined.getOrDefault(last, List.of())) {
      if (number != last) {
        try {
          before.add(gathering.packet(number));
        } catch (IOException | IndexOutOfBoundsException e) {
          return List.of(); // one of them is not there any more
        }
      }
    }
    return before;
  }

  void forget(long firstPacket) {
    joined.headMap(firstPacket).clear();
  }
}
