package wirelab.trace;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wirelab.event.Event;
import wirelab.model.ByteRange;

/** What one socket did: the newest calls that moved bytes, and the messages they were. */
final class SocketBook {
  private static final int MOST_CALLS = 200_000;
  private static final int MOST_MESSAGES = 20_000;
  private static final int DISCARDED = MOST_CALLS / 4;

  /** By so much the clocks of packets and of events may differ. */
  private static final long CLOCKS_NANOS = 1_000_000;

  private final List<Event.Call> calls = new ArrayList<>();
  private final Map<Long, Event.MessagePassed> messages = bounded(MOST_MESSAGES);
  private final Map<Unit, ByteRange> units = bounded(MOST_CALLS);

  private final FaultBook faults = new FaultBook();
  private final TreeMap<Long, List<Event.UnitCarried>> moved = new TreeMap<>();

  private record Unit(long message, int index) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Hundreds of pieces of consecutive messages would share few values of a record's own. */
    @Override
    public int hashCode() {
      return Long.hashCode((message << Integer.SIZE | index) * GOLDEN);
    }
  }

  private static <K, V> Map<K, V> bounded(int most) {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }

  void add(Event.Call call) {
    if (call.range().length() > 0) {
      calls.add(call);
      if (calls.size() > MOST_CALLS) {
        calls.subList(0, DISCARDED).clear();
      }
    }
  }

  void add(Event.MessagePassed message) {
    messages.put(message.number(), message);
  }

  void add(Event.UnitPassed unit) {
    units.put(new Unit(unit.message(), unit.index()), unit.range());
  }

  /** Forgets what happened before that time, in nanoseconds since 1970. */
  void forget(long time) {
    int old = 0;
    while (old < calls.size() && calls.get(old).at() < time) {
      old++;
    }
    calls.subList(0, old).clear();
    long forgotten = -1;
    Iterator<Event.MessagePassed> eldest = messages.values().iterator();
    while (eldest.hasNext()) {
      Event.MessagePassed message = eldest.next();
      if (message.at() >= time) {
        break;
      }
      forgotten = message.number();
      eldest.remove();
    }
    Iterator<Unit> pieces = units.keySet().iterator();
    while (pieces.hasNext() && pieces.next().message() <= forgotten) {
      pieces.remove();
    }
    while (!moved.isEmpty() && moved.firstEntry().getValue().getFirst().at() < time) {
      moved.pollFirstEntry();
    }
  }

  /** What was broken on purpose on this socket. */
  FaultBook faults() {
    return faults;
  }

  void add(Event.UnitCarried unit) {
    moved.computeIfAbsent(unit.range().start(), key -> new ArrayList<>(1)).add(unit);
    if (moved.size() > MOST_CALLS) {
      moved.pollFirstEntry();
    }
  }

  /**
   * Where bytes that framing and channel hand each other stand among those that the socket moved:
   * at the same place, unless faults have moved, doubled or lost them.
   */
  List<ByteRange> places(ByteRange range) {
    List<ByteRange> places = new ArrayList<>();
    long from = Optional.ofNullable(moved.floorKey(range.start())).orElse(range.start());
    long at = range.start();
    for (List<Event.UnitCarried> units : moved.subMap(from, range.end()).values()) {
      for (Event.UnitCarried unit : units) {
        if (unit.range().meets(range)) {
          unmoved(places, at, unit.range().start());
          at = Math.max(at, unit.range().end());
          place(places, unit, range);
        }
      }
    }
    unmoved(places, at, range.end());
    return places;
  }

  private static void unmoved(List<ByteRange> places, long from, long end) {
    if (end > from) {
      places.add(new ByteRange(from, end));
    }
  }

  private static void place(List<ByteRange> places, Event.UnitCarried unit, ByteRange range) {
    ByteRange part = unit.range().within(range);
    ByteRange carried = part.shifted(unit.carried().start() - unit.range().start());
    if (carried.meets(unit.carried())) {
      places.add(carried.within(unit.carried()));
    }
  }

  Optional<Event.MessagePassed> message(long number) {
    return Optional.ofNullable(messages.get(number));
  }

  Optional<ByteRange> unit(long message, int index) {
    return Optional.ofNullable(units.get(new Unit(message, index)));
  }

  /** The message of {@code length} bytes with its framing whose last packet has that time. */
  Optional<Event.MessagePassed> captured(long time, long length) {
    return messages.values().stream()
        .filter(message -> message.range().length() == length)
        .filter(message -> follows(message, time))
        .findFirst();
  }

  /** A message is told to have passed once all of it has moved: after its last packet's time. */
  static boolean follows(Event.MessagePassed message, long time) {
    return message.at() >= time - CLOCKS_NANOS;
  }

  /** The calls that moved any of these bytes, in their order. */
  List<Event.Call> calls(ByteRange range) {
    int low = 0;
    int high = calls.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (calls.get(middle).range().end() <= range.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Event.Call> found = new ArrayList<>();
    for (int i = low; i < calls.size() && calls.get(i).range().start() < range.end(); i++) {
      found.add(calls.get(i));
    }
    return found;
  }
}
