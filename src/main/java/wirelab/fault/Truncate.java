package wirelab.fault;

import java.io.IOException;
import wirelab.model.ByteRange;

/** Cuts the ends of units off. */
record Truncate(Dice dice, Witness witness) implements Step {
  @Override
  public void take(Unit unit, Next next) throws IOException {
    var random = dice.roll(unit);
    if (random.isEmpty() || unit.size() < 2) {
      next.take(unit);
      return;
    }
    int kept = random.get().nextInt(1, unit.size());
    witness.injected(
        Fault.TRUNCATE,
        unit,
        new ByteRange(kept, unit.size()),
        "was cut off after %d of %d bytes".formatted(kept, unit.size()));
    next.take(unit.holding(unit.part(0, kept).bytes()));
  }
}
