package wirelab.compare;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * In which order the wires have their turns. Two pictures make a block: the second has the order of
 * the first backwards (A B, B A), so that going first, when caches are cold, befalls all alike. The
 * order of each block is drawn by lot. Each has connections of its own: {@link Contest#renews}.
 */
final class Turns {
  static final int BLOCK = 2;

  private final List<Integer> order;
  private final RandomGenerator dice;
  private boolean second;

  Turns(int contestants, long seed) {
    order = IntStream.range(0, contestants).boxed().collect(Collectors.toList());
    dice = new java.util.Random(seed);
  }

  /** The order for the next picture. */
  List<Integer> next() {
    if (second) {
      Collections.reverse(order);
    } else {
      Collections.shuffle(order, java.util.Random.from(dice));
    }
    second = !second;
    return List.copyOf(order);
  }
}
