package wirelab.lab.handin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wirelab.event.Event;
import wirelab.export.Remarks;
import wirelab.model.Packet;
import wirelab.model.Packets;
import wirelab.session.SessionSnapshot;
import wirelab.trace.FlowInfo;
import wirelab.trace.Segment;
import wirelab.trace.Trace;
import wirelab.trace.TracedMessage;

/**
 * A step cut out of a session, as a session of its own: its packets are numbered from 1, each with
 * a comment that says what it carries, and what was selected is told by these numbers.
 */
final class Excerpt {
  private static final long MOST_BYTES = 64L << 20;
  private static final long MOST_BESIDE = 2L << 20;
  private static final int MOST_PACKETS = 100_000;

  private final Trace live;
  private final Map<Long, Long> numbers = new HashMap<>();
  private final PacketList packets;
  private final Trace own;
  private final List<Event> events;

  private Excerpt(Scene scene, List<Packet> found) {
    this.live = scene.place().trace();
    List<Packet> numbered = new ArrayList<>();
    for (Packet one : found) {
      long number = numbered.size() + 1L;
      numbers.put(one.number(), number);
      numbered.add(new Packet(number, one.time(), one.link(), one.bytes(), one.comments()));
    }
    this.packets = new PacketList(numbered);
    this.own = new Trace(scene.place().catalog(), packets);
    numbered.forEach(own::add);
    this.events = scene.events().stream().map(this::mapped).toList();
    events.forEach(own);
  }

  /**
   * Cuts a step out. Of more packets than a hand-in takes these are the first; of those that are
   * not the lab's, as of a stream that runs beside it, a few are enough.
   *
   * @param ports of the lab; without any all packets are the lab's
   * @param until the time of the last packet
   */
  static Excerpt of(Scene scene, Set<Integer> ports, long until) {
    List<Packet> found = new ArrayList<>();
    Packets all = scene.place().packets();
    long began = scene.began();
    long room = MOST_BYTES;
    long roomBeside = MOST_BESIDE;
    for (long number = firstSince(all, began); number < all.end(); number++) {
      Optional<Packet> packet = packet(all, number);
      if (packet.isEmpty() || packet.get().time() < began || packet.get().time() > until) {
        continue;
      }
      long length = packet.get().bytes().length();
      boolean own = ports.isEmpty() || about(scene.place().trace(), number, ports);
      if (found.size() < MOST_PACKETS && length <= (own ? room : roomBeside)) {
        found.add(packet.get());
        room -= own ? length : 0;
        roomBeside -= own ? 0 : length;
      }
    }
    return new Excerpt(scene, found);
  }

  private static boolean about(Trace trace, long number, Set<Integer> ports) {
    try {
      Optional<Segment> segment = trace.segment(number);
      return segment.isEmpty()
          || ports.contains(segment.get().from().port())
          || ports.contains(segment.get().to().port());
    } catch (IOException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  /** Looks it up by halves; times grow with the numbers but for a little. */
  private static long firstSince(Packets all, long time) {
    long disorder = 1_000_000_000;
    long from = all.first();
    long to = all.end();
    while (from < to) {
      long middle = (from + to) / 2;
      if (packet(all, middle).map(one -> one.time() < time - disorder).orElse(true)) {
        from = middle + 1; // what has been forgotten is old
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static Optional<Packet> packet(Packets all, long number) {
    try {
      return Optional.of(all.packet(number));
    } catch (IOException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private Event mapped(Event event) {
    if (!(event instanceof Event.Selected one)) {
      return event;
    }
    Optional<TracedMessage> message = message(one);
    int flow = message.map(TracedMessage::flow).orElseGet(() -> flow(one));
    return new Event.Selected(
        one.at(),
        numbers.getOrDefault(one.packet(), -1L),
        flow,
        message.map(TracedMessage::number).orElse(-1L),
        one.range(),
        one.call());
  }

  /** The selected message: the first packet that brings it is the same in both sessions. */
  private Optional<TracedMessage> message(Event.Selected one) {
    if (one.message() < 0 || one.flow() < 0 || one.flow() >= live.flows().size()) {
      return Optional.empty();
    }
    Optional<TracedMessage> there = live.message(one.flow(), one.message());
    if (there.isEmpty()) {
      return Optional.empty();
    }
    long first = there.get().firstPacket();
    int place = live.messagesOf(first).indexOf(there.get());
    List<TracedMessage> here = own.messagesOf(numbers.getOrDefault(first, 0L));
    return place < 0 || place >= here.size() ? Optional.empty() : Optional.of(here.get(place));
  }

  private int flow(Event.Selected one) {
    List<FlowInfo> flows = live.flows();
    if (one.flow() < 0 || one.flow() >= flows.size()) {
      return -1;
    }
    FlowInfo flow = flows.get(one.flow());
    return own.flow(flow.from(), flow.to()).map(FlowInfo::id).orElse(-1);
  }

  /** Makes a file of it, like a recorded session. */
  void write(Path file) throws IOException {
    Remarks remarks = new Remarks(own);
    List<Packet> annotated = new ArrayList<>();
    for (Packet one : packets.all()) {
      List<String> comments = new ArrayList<>(one.comments());
      comments.addAll(remarks.of(one.number()));
      annotated.add(new Packet(one.number(), one.time(), one.link(), one.bytes(), comments));
    }
    SessionSnapshot.write(file, new PacketList(annotated), events);
  }
}
