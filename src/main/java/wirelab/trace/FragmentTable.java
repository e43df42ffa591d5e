package wirelab.trace;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Knows which packets hold the pieces of datagrams that are not complete yet. Their number is
 * bounded: the datagram that has waited longest is given up first. A piece that overlaps another is
 * left out, so what came first counts.
 */
final class FragmentTable {
  private static final int MOST_DATAGRAMS = 256;
  private static final int LONGEST = 65_535;

  private final Map<FragmentPart.Whole, Datagram> datagrams = new LinkedHashMap<>();

  /**
   * Takes the piece in a packet.
   *
   * @return the packets of the whole datagram, the last to come at the end; none while it lacks any
   */
  List<Long> add(FragmentPart part, long packet) {
    if (part.length() == 0 || part.end() > LONGEST) {
      return List.of();
    }
    Datagram datagram = datagrams.computeIfAbsent(part.whole(), whole -> new Datagram());
    datagram.add(part, packet);
    if (datagram.received == datagram.total) {
      datagrams.remove(part.whole());
      return datagram.packets;
    }
    if (datagrams.size() > MOST_DATAGRAMS) {
      Iterator<Datagram> oldest = datagrams.values().iterator();
      oldest.next();
      oldest.remove();
    }
    return List.of();
  }

  /** One that lacks pieces. */
  private static final class Datagram {
    private final TreeMap<Integer, Integer> ends = new TreeMap<>();
    private final List<Long> packets = new ArrayList<>();
    private int received;
    private int total = -1;

    void add(FragmentPart part, long packet) {
      Map.Entry<Integer, Integer> before = ends.lowerEntry(part.end());
      boolean overlaps = before != null && before.getValue() > part.offset();
      boolean beyond = total >= 0 && part.end() > total;
      boolean tooShort = !part.more() && !ends.isEmpty() && ends.lastKey() >= part.end();
      if (overlaps || beyond || tooShort) {
        return;
      }
      if (!part.more()) {
        total = part.end();
      }
      ends.put(part.offset(), part.end());
      packets.add(packet);
      received += part.length();
    }
  }
}
