package wirelab.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wirelab.event.Event;

/** What of a comparison is written into a session's log, so that labs can ask about it. */
public final class Findings {
  private Findings() {}

  /**
   * One event for each wire but the first; none for a wire that got no two pictures in a row
   * through, as the first did.
   *
   * @param at nanoseconds since 1970
   */
  public static List<Event> of(Run run, long at) {
    List<Event> found = new ArrayList<>();
    for (int other = 1; other < run.contest().contestants().size(); other++) {
      Optional<PairedDifference> difference = PairedDifference.of(run, 0, other);
      if (difference.isPresent()) {
        found.add(compared(run, other, difference.get().total(), at));
      }
    }
    return found;
  }

  private static Event compared(Run run, int other, Median difference, long at) {
    return new Event.Compared(
        at,
        wire(run, 0),
        wire(run, other),
        (int) both(run, other),
        run.contest().warmUp(),
        alternated(run, other),
        Math.round(difference.value()),
        Math.round(difference.low()),
        Math.round(difference.high()),
        median(run, 0),
        median(run, other));
  }

  /** Pictures that have been through both. */
  private static long both(Run run, int other) {
    Set<Long> base =
        run.samples(0).stream().map(Sample::picture).collect(Collectors.toUnmodifiableSet());
    return run.samples(other).stream().filter(sample -> base.contains(sample.picture())).count();
  }

  private static String wire(Run run, int contestant) {
    return run.contest().contestants().get(contestant).wire().toString();
  }

  private static long median(Run run, int contestant) {
    return Summary.histogram(run.samples(contestant)).getValueAtPercentile(50);
  }

  /** In each block the one wire goes first once, and once the other. */
  private static boolean alternated(Run run, int other) {
    Map<Long, Integer> first = new HashMap<>();
    run.samples(0).forEach(sample -> first.put(sample.picture(), sample.turn()));
    Map<Long, Integer> balance = new HashMap<>();
    Map<Long, Integer> count = new HashMap<>();
    for (Sample sample : run.samples(other)) {
      Integer turn = first.get(sample.picture());
      if (turn != null) {
        long block = sample.picture() / Turns.BLOCK;
        balance.merge(block, turn < sample.turn() ? 1 : -1, Integer::sum);
        count.merge(block, 1, Integer::sum);
      }
    }
    return balance.entrySet().stream()
        .filter(block -> count.getOrDefault(block.getKey(), 0) == Turns.BLOCK)
        .allMatch(block -> block.getValue() == 0);
  }
}
