package wirelab.fault;

import java.io.IOException;

/** Sends units twice. */
record Duplicate(Dice dice, Witness witness) implements Step {
  @Override
  public void take(Unit unit, Next next) throws IOException {
    next.take(unit);
    if (dice.hits(unit)) {
      witness.injected(Fault.DUPLICATE, unit, "came twice");
      next.take(unit);
    }
  }
}
