package wirelab.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * The pictures that tell most about many.
 *
 * @param median half of the others were no slower; of an even number the faster of the two
 */
public record Landmarks<T>(T last, T median, T slowest) {

  /** Of {@code inOrder}, in which they came; empty if there are none. */
  public static <T> Optional<Landmarks<T>> of(List<T> inOrder, ToLongFunction<T> nanos) {
    if (inOrder.isEmpty()) {
      return Optional.empty();
    }
    List<T> sorted = inOrder.stream().sorted(Comparator.comparingLong(nanos)).toList();
    return Optional.of(
        new Landmarks<>(inOrder.getLast(), sorted.get((sorted.size() - 1) / 2), sorted.getLast()));
  }
}
