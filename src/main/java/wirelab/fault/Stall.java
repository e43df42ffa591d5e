package wirelab.fault;

import java.io.IOException;

/** Has the stream stand still. */
record Stall(Dice dice, int millis, Witness witness) implements Step {
  private static final long NANOS = 1_000_000;

  @Override
  public void take(Unit unit, Next next) throws IOException {
    if (dice.hits(unit)) {
      witness.injected(Fault.STALL, unit, "stands still for %d ms".formatted(millis));
      next.take(unit.later(millis * NANOS));
    } else {
      next.take(unit);
    }
  }
}
