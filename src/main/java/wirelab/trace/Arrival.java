package wirelab.trace;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirelab.model.ByteRange;
import wirelab.model.ByteView;
import wirelab.model.Packet;

/**
 * A segment or a datagram, which came in one packet or in several fragments.
 *
 * @param bytes what the glance's place counts in: the packet's, or the headers of the last fragment
 *     and behind them the whole that the fragments made
 * @param packet with which it was complete
 * @param parts who carried the payload, counted from its first byte
 */
record Arrival(Glance glance, ByteView bytes, long packet, List<Carrier> parts) {
  Arrival {
    parts = List.copyOf(parts);
  }

  /** What is in a packet that is whole by itself. */
  static Arrival of(Packet packet, Glance glance) {
    Carrier all = new Carrier(ByteRange.of(0, glance.captured()), packet.number(), glance.at());
    return new Arrival(glance, packet.bytes(), packet.number(), List.of(all));
  }

  /** What these fragments make, the last to come at the end; null if it is none of ours. */
  static @Nullable Arrival joined(List<Packet> fragments) {
    List<Carrier> carriers = new ArrayList<>();
    FragmentPart last = null;
    for (Packet packet : fragments) {
      GlanceReader reader = new GlanceReader(packet);
      reader.read();
      last = reader.fragment();
      if (last == null) {
        return null;
      }
      ByteRange range = ByteRange.of(last.offset(), last.length());
      carriers.add(new Carrier(range, packet.number(), last.at()));
    }
    if (last == null) {
      return null;
    }
    ByteView bytes = join(fragments, carriers, last.at());
    Glance glance = GlanceReader.read(bytes, last);
    if (glance == null) {
      return null;
    }
    ByteRange payload = ByteRange.of((long) glance.at() - last.at(), glance.captured());
    List<Carrier> parts =
        carriers.stream()
            .filter(carrier -> carrier.meets(payload))
            .map(carrier -> carrier.within(payload).shifted(-payload.start()))
            .sorted(Comparator.comparingLong(carrier -> carrier.range().start()))
            .toList();
    return new Arrival(glance, bytes, fragments.getLast().number(), parts);
  }

  private static ByteView join(List<Packet> fragments, List<Carrier> carriers, int headers) {
    long length = carriers.stream().mapToLong(carrier -> carrier.range().end()).max().orElse(0);
    ByteBuffer joined = ByteBuffer.allocate(headers + (int) length);
    fragments.getLast().bytes().copy(0, joined, headers);
    for (int i = 0; i < carriers.size(); i++) {
      Carrier carrier = carriers.get(i);
      joined.position(headers + (int) carrier.range().start());
      fragments.get(i).bytes().copy(carrier.at(), joined, (int) carrier.range().length());
    }
    return ByteView.of(joined.array());
  }

  /** Who carried these bytes of the payload, counted from their first. */
  List<Carrier> parts(ByteRange wanted) {
    return parts.stream()
        .filter(part -> part.meets(wanted))
        .map(part -> part.within(wanted).shifted(-wanted.start()))
        .toList();
  }

  /** What it brought of a message, placed in {@link #bytes}. */
  List<Carrier> carried(TracedMessage message) {
    List<Carrier> found = new ArrayList<>();
    for (Carrier part : parts) {
      for (Carrier carrier : message.carriedBy(part.packet())) {
        long start = part.range().start() + carrier.at() - part.at();
        found.add(new Carrier(carrier.range(), packet, (int) (glance.at() + start)));
      }
    }
    return found;
  }
}
