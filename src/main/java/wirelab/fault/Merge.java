package wirelab.fault;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Keeps units back and sends them together with the next one. */
final class Merge implements Step {
  private final Dice dice;
  private final Witness witness;
  private @Nullable Unit held;

  Merge(Dice dice, Witness witness) {
    this.dice = dice;
    this.witness = witness;
  }

  @Override
  public void take(Unit unit, Next next) throws IOException {
    Unit before = held;
    Unit both = before == null ? unit : before.and(unit);
    held = null;
    if (dice.hits(unit)) {
      witness.injected(Fault.MERGE, unit, "waits for the next one and leaves with it");
      held = both;
    } else {
      next.take(both);
    }
  }

  @Override
  public void finish(Next next) throws IOException {
    Unit last = held;
    held = null;
    if (last != null) {
      next.take(last);
    }
  }
}
