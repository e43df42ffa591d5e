package wirelab.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.inspect.Dissection;
import wirelab.inspect.Inspected;
import wirelab.inspect.PacketRow;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.HostPort;
import wirelab.model.Layer;
import wirelab.model.Layout;
import wirelab.model.Message;
import wirelab.model.Packet;
import wirelab.model.Packets;
import wirelab.model.Side;
import wirelab.model.Table;
import wirelab.spi.Catalog;

/**
 * All that is known of the packets of a file or a capture: conversations, messages and, where the
 * session's events are told too, calls. One thread adds packets in their order; any thread asks.
 */
public final class Trace implements Consumer<Event> {
  private static final int FORGET_EVERY = 4096;

  private final Packets packets;
  private final Dissection dissection;
  private final Flows flows;
  private final Arrivals arrivals;
  private final Facts facts = new Facts();
  private final Vocabulary vocabulary;
  private final CallBook calls = new CallBook();
  private final Movements movements;
  private final Gathering gathering;
  private final MessageLayouts layouts;
  private final MessageLayers layers;
  private volatile long end = 1;

  /** Nothing is known yet of {@code packets}. */
  public Trace(Catalog catalog, Packets packets) {
    this.packets = packets;
    this.dissection = new Dissection(catalog.dissectors());
    this.vocabulary = new Vocabulary(catalog, dissection);
    this.gathering = new Gathering(packets);
    this.arrivals = new Arrivals(gathering);
    this.flows = new Flows(new Wires(catalog), gathering);
    this.movements = new Movements(calls, flows, gathering);
    this.layouts = new MessageLayouts(gathering);
    this.layers = new MessageLayers(layouts);
  }

  /** Takes the next packet, which can be had by its number already. */
  public synchronized void add(Packet packet) {
    Arrival arrival = arrivals.add(packet);
    Fact fact = arrival == null ? Fact.NONE : flows.take(arrival);
    facts.put(packet.number(), fact);
    if (arrival != null) {
      facts.correct(arrival.parts(), packet.number(), fact);
    }
    end = packet.number() + 1;
    if (packet.number() % FORGET_EVERY == 0) {
      long first = packets.first();
      facts.forget(first);
      flows.forget(first);
      arrivals.forget(first);
      calls.forget(packets, first);
    }
  }

  /** Takes an event of the session that caused the packets. */
  @Override
  public synchronized void accept(Event event) {
    calls.accept(event);
  }

  /** There will be no more packets: what lacks something will lack it forever. */
  public synchronized void finish() {
    flows.finish();
  }

  /** The number after that of the packet that was added last. */
  public long end() {
    return end;
  }

  public synchronized List<FlowInfo> flows() {
    return flows.all().stream().map(Flow::info).toList();
  }

  /** The messages of a flow that have been found and not forgotten, oldest first. */
  public synchronized List<TracedMessage> messages(int flow) {
    return List.copyOf(flows.get(flow).messages());
  }

  public synchronized Optional<TracedMessage> message(int flow, long number) {
    return flows.get(flow).message(number);
  }

  /** The flow from one socket to another; the newest if there were several. */
  public synchronized Optional<FlowInfo> flow(HostPort from, HostPort to) {
    return flows.find(from, to).map(Flow::info);
  }

  /** The messages that a packet carries bytes of, in the order of the bytes. */
  public synchronized List<TracedMessage> messagesOf(long packet) {
    Fact fact = facts.get(packet);
    if (fact.flow() < 0 || fact.offset() < 0) {
      return List.of();
    }
    Flow flow = flows.get(fact.flow());
    List<TracedMessage> found = new ArrayList<>();
    long number = flow.messageAt(fact.offset());
    Optional<TracedMessage> message = number < 0 ? Optional.empty() : flow.message(number);
    while (message.isPresent() && !message.get().carriedBy(packet).isEmpty()) {
      found.add(message.get());
      message = flow.message(++number);
    }
    return found;
  }

  /** One line of a list. */
  public PacketRow row(long number) throws IOException {
    Packet packet = packets.packet(number);
    int id;
    long message;
    synchronized (this) {
      Arrival arrival = arrivals.at(packet);
      Fact fact = facts.get(number);
      id = fact.flow();
      @Nullable Flow flow = id < 0 ? null : flows.get(id);
      boolean empty = arrival != null && arrival.glance().length() == 0;
      message = flow == null || empty ? -1 : flow.messageAt(fact.offset());
      if (arrival != null) {
        String info = Words.info(arrival.glance(), flow, fact.analysis());
        PacketRow row = Rows.of(packet, arrival.glance(), info, id, message);
        return Rows.carrying(row, arrival, () -> plain(packet, List.of()));
      }
    }
    return Rows.of(packet, plain(packet, List.of()), id, message);
  }

  /** A packet of TCP or UDP at a glance; empty for any other. */
  public Optional<Segment> segment(long number) throws IOException {
    Packet packet = packets.packet(number);
    synchronized (this) {
      Fact fact = facts.get(number);
      return Segment.of(
          packet, arrivals.at(packet), fact, fact.flow() < 0 ? null : flows.get(fact.flow()));
    }
  }

  /** A packet taken apart, the messages that it carries included. */
  public Inspected inspect(long number) throws IOException {
    Packet packet = packets.packet(number);
    Inspected headers = headers(packet);
    Arrival arrival;
    synchronized (this) {
      arrival = arrivals.at(packet);
    }
    if (arrival == null) {
      return headers;
    }
    List<Layer> carried =
        messagesOf(number).stream().flatMap(m -> layers.of(m, arrival).stream()).toList();
    if (carried.isEmpty()) {
      return headers;
    }
    List<Layer> all = new ArrayList<>(headers.layers());
    all.removeIf(layer -> layer.protocol().equals("data"));
    all.addAll(carried);
    return new Inspected(packet, headers.bytes(), all, headers.notes(), headers.info());
  }

  /** The headers of a packet taken apart, which takes much less time; what they carry is data. */
  public Inspected headers(long number) throws IOException {
    return headers(packets.packet(number));
  }

  private Inspected headers(Packet packet) {
    List<Packet> before;
    List<Field> told = List.of();
    String info = "";
    synchronized (this) {
      Arrival arrival = arrivals.at(packet);
      before = arrivals.before(packet.number());
      Fact fact = facts.get(packet.number());
      if (arrival != null && fact.flow() >= 0) {
        Flow flow = flows.get(fact.flow());
        Ends ends = arrival.glance().ends();
        info =
            "%d → %d %s"
                .formatted(
                    ends.sourcePort(),
                    ends.targetPort(),
                    Words.info(arrival.glance(), flow, fact.analysis()));
        told = Words.notes(arrival.glance(), flow, fact);
      }
    }
    Inspected plain = plain(packet, before);
    List<Field> notes = new ArrayList<>(plain.notes());
    notes.addAll(told);
    String line = info.isEmpty() ? plain.info() : info;
    return new Inspected(packet, plain.bytes(), plain.layers(), notes, line);
  }

  private Inspected plain(Packet packet, List<Packet> fragmentsBefore) {
    synchronized (dissection) {
      return dissection.of(packet, fragmentsBefore);
    }
  }

  /** The names of all protocols and fields that there may be, for filters. */
  public Set<String> names() {
    return vocabulary.names();
  }

  /** Those of them that {@link #headers} is enough for. */
  public Set<String> headerNames() {
    return vocabulary.headers();
  }

  /** Some bytes of a message; those that nobody has are 0. */
  public ByteBuffer bytes(TracedMessage message, ByteRange range) {
    return gathering.read(message.carriers(), range);
  }

  /** The message by itself, as its codec takes it; the caller closes it. */
  public Message copy(TracedMessage message) {
    return layouts.message(message);
  }

  /** Where things stand in the message, its mark included; the ranges count as the message's do. */
  public Layout layout(TracedMessage message) {
    return layouts.layout(message);
  }

  /** What a reader of the message keeps when it has read up to byte {@code at}. */
  public List<Table> state(TracedMessage message, long at) {
    return layouts.state(message, at);
  }

  /** The bytes of a pixel: all its channels. Empty unless the message holds a raw picture. */
  public Optional<ByteRange> bytes(TracedMessage message, int x, int y) {
    return Pixels.of(layout(message)).flatMap(pixels -> pixels.range(x, y));
  }

  /** Everything that belongs to some bytes of a message. */
  public Chain chain(TracedMessage message, ByteRange range) {
    Optional<Pixel> pixel =
        Pixels.of(layout(message)).flatMap(pixels -> pixels.pixel(range.start()));
    return new Chain(
        message,
        range,
        pixel,
        message.carriers(range),
        calls(message, range, Side.SENDER),
        calls(message, range, Side.RECEIVER));
  }

  /** What was broken on purpose of a message, as it shows in its picture. Not for the window. */
  public List<Damage> damages(TracedMessage message) {
    return Areas.damages(hits(message), message, layouts);
  }

  private synchronized List<Hit> hits(TracedMessage message) {
    return movements.hits(message);
  }

  /** The calls of one side that moved these bytes of a message, as far as they are remembered. */
  public synchronized List<Event.Call> calls(TracedMessage message, ByteRange range, Side side) {
    return movements.calls(message, range, side);
  }

  /** The message with this number on the newest connection of one side of the session. */
  public synchronized Optional<TracedMessage> passed(Side side, long number) {
    return movements.passed(side, number);
  }

  /** The bytes of a message that a call moved; empty if it moved none of them. */
  public synchronized Optional<ByteRange> moved(Event.Call call, TracedMessage message) {
    return movements.moved(call, message);
  }

  /** The messages whose bytes a call moved, as far as they have been found. */
  public synchronized List<TracedMessage> moved(Event.Call call) {
    return movements.moved(call);
  }
}
