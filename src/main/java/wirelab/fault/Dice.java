package wirelab.fault;

import java.util.Optional;
import java.util.SplittableRandom;

/** Decides which units a fault hits. */
record Dice(Chance chance, double probability) {
  /** What else is random about a unit that is hit; empty if it is not. */
  Optional<SplittableRandom> roll(Unit unit) {
    SplittableRandom random = chance.of(unit.number());
    return random.nextDouble() < probability ? Optional.of(random) : Optional.empty();
  }

  /** Whether a unit is hit. */
  boolean hits(Unit unit) {
    return roll(unit).isPresent();
  }
}
