package wirelab.ui.fault;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import wirelab.event.Event;

/** Counts faults as they strike and keeps the newest. The session tells, the window asks. */
final class Tally implements Consumer<Event> {
  /** Of each kind, so that one that strikes all the time leaves the others room. */
  static final int NEWEST = 10;

  private final Map<String, Long> counts = new HashMap<>();
  private final Map<String, ArrayDeque<Event.FaultInjected>> newest = new HashMap<>();

  @Override
  public void accept(Event event) {
    if (event instanceof Event.FaultInjected fault) {
      add(fault);
    }
  }

  private synchronized void add(Event.FaultInjected fault) {
    counts.merge(fault.fault(), 1L, Long::sum);
    ArrayDeque<Event.FaultInjected> kind =
        newest.computeIfAbsent(fault.fault(), name -> new ArrayDeque<>());
    kind.addFirst(fault);
    if (kind.size() > NEWEST) {
      kind.removeLast();
    }
  }

  synchronized void restart() {
    counts.clear();
    newest.clear();
  }

  synchronized long of(String fault) {
    return counts.getOrDefault(fault, 0L);
  }

  /** The newest first. */
  synchronized List<Event.FaultInjected> newest() {
    return newest.values().stream()
        .flatMap(ArrayDeque::stream)
        .sorted(Comparator.comparingLong(Event.FaultInjected::at).reversed())
        .toList();
  }
}
