package wirelab.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
 * All that is known of the packets of a file or a capture: which conversations they belong to,
 * which messages they carry, and, where the session's events are told too, which calls moved their
 * bytes. One thread adds packets in their order; any thread asks.
 */
public final class Trace implements Consumer<Event> {
  private static final int FORGET_EVERY = 4096;

  private final Packets packets;
  private final Dissection dissection;
  private final Flows flows;
  private final Facts facts = new Facts();
  private final CallBook calls = new CallBook();
  private final Gathering gathering;
  private final MessageLayouts layouts;
  private final MessageLayers layers;
  private long added;
  private long end = 1;

  /** Nothing is known yet of {@code packets}. */
  public Trace(Catalog catalog, Packets packets) {
    this.packets = packets;
    this.dissection = new Dissection(catalog.dissectors());
    this.gathering = new Gathering(packets);
    this.flows = new Flows(new Wires(catalog), gathering);
    this.layouts = new MessageLayouts(gathering);
    this.layers = new MessageLayers(layouts);
  }

  /** Takes the next packet, which can be had by its number already. */
  public synchronized void add(Packet packet) {
    facts.put(packet.number(), flows.take(packet));
    end = packet.number() + 1;
    if (++added % FORGET_EVERY == 0) {
      long first = packets.first();
      facts.forget(first);
      flows.forget(first);
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

  /** How many packets have been added. */
  public synchronized long added() {
    return added;
  }

  /** The number after that of the packet that was added last. */
  public synchronized long end() {
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
    Glance glance = Glance.at(packet);
    if (glance == null) {
      Inspected plain = plain(packet);
      return new PacketRow(
          number,
          packet.time(),
          plain.source(),
          plain.destination(),
          plain.protocol(),
          packet.bytes().wireLength(),
          plain.info(),
          -1,
          -1);
    }
    synchronized (this) {
      Fact fact = facts.get(number);
      @Nullable Flow flow = fact.flow() < 0 ? null : flows.get(fact.flow());
      return new PacketRow(
          number,
          packet.time(),
          glance.ends().from().toString(),
          glance.ends().to().toString(),
          glance.tcp() ? "TCP" : "UDP",
          packet.bytes().wireLength(),
          Words.info(glance, flow, fact.analysis()),
          fact.flow(),
          flow == null || glance.length() == 0 ? -1 : flow.messageAt(fact.offset()));
    }
  }

  /** A packet taken apart, the messages that it carries included. */
  public Inspected inspect(long number) throws IOException {
    Packet packet = packets.packet(number);
    Inspected plain = plain(packet);
    Glance glance = Glance.at(packet);
    List<Field> notes = new ArrayList<>(plain.notes());
    String info = plain.info();
    synchronized (this) {
      Fact fact = facts.get(number);
      if (glance != null && fact.flow() >= 0) {
        Flow flow = flows.get(fact.flow());
        info = Words.info(glance, flow, fact.analysis());
        notes.addAll(Words.notes(glance, flow, fact));
      }
    }
    List<Layer> all = new ArrayList<>(plain.layers());
    List<TracedMessage> messages = messagesOf(number);
    if (!messages.isEmpty()) {
      all.removeIf(layer -> layer.protocol().equals("data"));
    }
    for (TracedMessage message : messages) {
      all.addAll(layers.of(message, number, packet.bytes()));
    }
    return new Inspected(packet, plain.bytes(), all, notes, info);
  }

  private Inspected plain(Packet packet) {
    synchronized (dissection) {
      return dissection.of(packet);
    }
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
    synchronized (this) {
      Flow flow = flows.get(message.flow());
      long time = time(message.lastPacket());
      return new Chain(
          message,
          range,
          pixel,
          message.carriers(range),
          calls.calls(Side.SENDER, flow, message, range, time),
          calls.calls(Side.RECEIVER, flow, message, range, time));
    }
  }

  private long time(long packet) {
    try {
      return packets.packet(packet).time();
    } catch (IOException | IndexOutOfBoundsException e) {
      return 0;
    }
  }

  /** The message with this number on the newest connection of one side of the session. */
  public synchronized Optional<TracedMessage> passed(Side side, long number) {
    Optional<Flow> flow =
        calls.ends(side).flatMap(ends -> flows.find(ends.getKey(), ends.getValue()));
    if (flow.isEmpty() || flow.get().fromStart()) {
      return flow.flatMap(one -> one.message(number));
    }
    Optional<Event.MessagePassed> passed = calls.message(side, number);
    return passed.flatMap(
        event ->
            flow.get().messages().stream()
                .filter(message -> message.length() == event.range().length())
                .min(
                    Comparator.comparingLong(
                        message -> Math.abs(time(message.lastPacket()) - event.at()))));
  }

  /** The bytes of a message that a call moved; empty if it moved none of them. */
  public synchronized Optional<ByteRange> moved(Event.Call call, TracedMessage message) {
    long time = time(message.lastPacket());
    return calls.part(call, flows.get(message.flow()), message, time);
  }

  /** The messages whose bytes a call moved, as far as they have been found. */
  public synchronized List<TracedMessage> moved(Event.Call call) {
    Optional<Flow> flow =
        calls.ends(call).flatMap(ends -> flows.find(ends.getKey(), ends.getValue()));
    return flow.map(one -> calls.moved(call, one, this::time)).orElse(List.of());
  }
}
