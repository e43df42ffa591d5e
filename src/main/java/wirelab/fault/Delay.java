package wirelab.fault;

import java.io.IOException;
import java.util.Locale;

/** Has units take longer. */
record Delay(Dice dice, int millis, int jitter, Witness witness) implements Step {
  private static final double NANOS = 1e6;

  @Override
  public void take(Unit unit, Next next) throws IOException {
    var random = dice.roll(unit);
    if (random.isEmpty()) {
      next.take(unit);
      return;
    }
    double swing = jitter == 0 ? 0 : random.get().nextDouble(-jitter, jitter);
    double longer = Math.max(0, millis + swing);
    witness.injected(Fault.DELAY, unit, String.format(Locale.ROOT, "takes %.1f ms longer", longer));
    next.take(unit.later(Math.round(longer * NANOS)));
  }
}
