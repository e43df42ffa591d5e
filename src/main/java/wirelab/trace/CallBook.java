package wirelab.trace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.model.ByteRange;
import wirelab.model.HostPort;
import wirelab.model.Packets;
import wirelab.model.Side;

/** Knows from a session's events which calls moved which bytes. Its trace guards it. */
final class CallBook {
  /** Calls come before their packets, and messages of a capture that began late are looked for. */
  private static final long EARLIER_NANOS = 10_000_000_000L;

  private final Map<Integer, SocketBook> sockets = new HashMap<>();
  private final Map<Link, Integer> links = new HashMap<>();
  private final RelayBook relays = new RelayBook();
  private final Map<Side, Integer> current = new EnumMap<>(Side.class);

  /** Who sends to whom, seen from one side. */
  private record Link(Side side, HostPort from, HostPort to) {}

  void accept(Event event) {
    switch (event) {
      case Event.Call call -> socket(call.socket()).add(call);
      case Event.Connected connected -> connected(connected);
      case Event.MessagePassed message -> ofCurrent(message).ifPresent(book -> book.add(message));
      case Event.UnitPassed unit -> ofCurrent(unit).ifPresent(book -> book.add(unit));
      case Event.UnitCarried unit -> socket(unit.socket()).add(unit);
      case Event.FaultInjected fault -> injected(fault);
      case Event.Relayed relayed -> relays.add(relayed);
      default -> {}
    }
  }

  /**
   * What was done long before the first packet that can still be had is forgotten with the packets.
   *
   * @param first its number; 1 while all can be had
   */
  void forget(Packets packets, long first) {
    if (first == 1) {
      return;
    }
    try {
      long time = packets.packet(first).time() - EARLIER_NANOS;
      sockets.values().forEach(book -> book.forget(time));
    } catch (IOException | IndexOutOfBoundsException e) {
      return; // gone meanwhile: the next time will do
    }
  }

  private SocketBook socket(int number) {
    return sockets.computeIfAbsent(number, key -> new SocketBook());
  }

  /** A mistake is made before a socket sees the bytes: it is that of the newest. */
  private void injected(Event.FaultInjected fault) {
    if (fault.socket() == 0) {
      ofCurrent(fault).ifPresent(book -> book.faults().add(fault));
    } else {
      socket(fault.socket()).faults().add(fault);
    }
  }

  /** What the socket of one side did that moved the bytes of a flow. */
  Optional<SocketBook> book(Side side, Flow flow) {
    return Optional.ofNullable(socket(side, flow.from(), flow.to())).map(sockets::get);
  }

  private Optional<SocketBook> ofCurrent(Event event) {
    return Optional.ofNullable(current.get(event.side())).map(this::socket);
  }

  private void connected(Event.Connected event) {
    HostPort local = HostPort.of(event.local());
    HostPort remote = HostPort.of(event.remote());
    boolean sends = event.side() == Side.SENDER;
    Link link = new Link(event.side(), sends ? local : remote, sends ? remote : local);
    links.put(link, event.socket());
    current.put(event.side(), event.socket());
  }

  /** The socket of one side at this hop, or behind the relay that the hop leads to or from. */
  private @Nullable Integer socket(Side side, HostPort from, HostPort to) {
    Integer direct = links.get(new Link(side, from, to));
    return direct != null
        ? direct
        : relays
            .otherHop(from, to)
            .map(hop -> links.get(new Link(side, hop.getKey(), hop.getValue())))
            .orElse(null);
  }

  /** The calls of one side that moved these bytes of a message. */
  List<Event.Call> calls(
      Side side, Flow flow, TracedMessage message, ByteRange range, LongUnaryOperator times) {
    Optional<SocketBook> book = book(side, flow);
    if (book.isEmpty()) {
      return List.of();
    }
    Set<Event.Call> calls = new LinkedHashSet<>();
    for (ByteRange part : places(book.get(), flow, message, range, times)) {
      calls.addAll(book.get().calls(part));
    }
    return List.copyOf(calls);
  }

  /** Where bytes of a message stand among all that the socket moved. */
  private static List<ByteRange> places(
      SocketBook book, Flow flow, TracedMessage message, ByteRange range, LongUnaryOperator times) {
    if (message.offset() < 0) {
      return units(book, message, range);
    }
    if (flow.fromStart()) {
      return List.of(range.shifted(message.offset()));
    }
    long time = times.applyAsLong(message.lastPacket());
    return book.captured(time, message.length())
        .map(passed -> book.places(range.shifted(passed.range().start())))
        .orElse(List.of());
  }

  private static List<ByteRange> units(SocketBook book, TracedMessage message, ByteRange range) {
    List<ByteRange> places = new ArrayList<>();
    long first = message.carriers().getFirst().range().length();
    int mark = message.wire().width();
    long size =
        Math.max(1, book.unit(message.number(), 0).map(unit -> unit.length() - mark).orElse(first));
    for (Carrier carrier : message.carriers(range)) {
      int index = (int) (carrier.range().start() / size);
      book.unit(message.number(), index).map(book::places).ifPresent(places::addAll);
    }
    return places;
  }

  /** The flow that a call belongs to, as who sends to whom. */
  Optional<Map.Entry<HostPort, HostPort>> ends(Event.Call call) {
    return ends(call.side(), call.socket());
  }

  /** Who sends to whom on the newest connection of one side. */
  Optional<Map.Entry<HostPort, HostPort>> ends(Side side) {
    return Optional.ofNullable(current.get(side)).flatMap(socket -> ends(side, socket));
  }

  private Optional<Map.Entry<HostPort, HostPort>> ends(Side side, int socket) {
    return links.entrySet().stream()
        .filter(entry -> entry.getValue() == socket && entry.getKey().side() == side)
        .map(entry -> Map.entry(entry.getKey().from(), entry.getKey().to()))
        .findFirst();
  }

  /** A message of the newest connection of one side. */
  Optional<Event.MessagePassed> message(Side side, long number) {
    return Optional.ofNullable(current.get(side)).flatMap(one -> socket(one).message(number));
  }

  /** The bytes of a message that a call moved. */
  Optional<ByteRange> part(
      Event.Call call, Flow flow, TracedMessage message, LongUnaryOperator times) {
    SocketBook book = socket(call.socket());
    if (message.offset() < 0) {
      return message.carriers().stream()
          .map(Carrier::range)
          .filter(
              range ->
                  units(book, message, range).stream().anyMatch(unit -> unit.meets(call.range())))
          .reduce((one, other) -> new ByteRange(one.start(), other.end()));
    }
    return places(book, flow, message, ByteRange.of(0, message.length()), times).stream()
        .filter(place -> place.meets(call.range()))
        .map(place -> place.within(call.range()).shifted(-place.start()))
        .findFirst();
  }

  /** The messages of its flow that a call moved bytes of. */
  List<TracedMessage> moved(Event.Call call, Flow flow, LongUnaryOperator times) {
    SocketBook book = socket(call.socket());
    List<TracedMessage> found = new ArrayList<>();
    for (TracedMessage message : flow.messages()) {
      ByteRange whole = ByteRange.of(0, message.length());
      boolean touched =
          places(book, flow, message, whole, times).stream()
              .anyMatch(place -> place.meets(call.range()));
      if (touched) {
        found.add(message);
      }
    }
    return found;
  }
}
