package wirelab.fault;

import java.util.SplittableRandom;
import wirelab.model.Side;

/**
 * The luck of one fault: what it does to a unit depends on the seed and the number of the unit and
 * on nothing else, neither on time nor on other faults.
 *
 * @param fault its name, and behind it which of those with the same name it is
 * @param connection which of the session's connections, from 0
 */
record Chance(long seed, String fault, Side side, int connection) {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** All that is random about one unit. */
  SplittableRandom of(long unit) {
    long mixed = mixed(seed, fault.hashCode());
    mixed = mixed(mixed, side == Side.SENDER ? 1 : 2);
    mixed = mixed(mixed, connection);
    return new SplittableRandom(mixed(mixed, unit));
  }

  private static long mixed(long state, long next) {
    return new SplittableRandom(state ^ next * GOLDEN).nextLong();
  }
}
