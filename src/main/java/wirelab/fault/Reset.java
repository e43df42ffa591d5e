package wirelab.fault;

import java.io.IOException;
import wirelab.model.ByteRange;

/** Ends the connection instead of handing a unit on. */
record Reset(Dice dice, Witness witness) implements Step {
  @Override
  public void take(Unit unit, Next next) throws IOException {
    if (dice.hits(unit)) {
      witness.injected(
          Fault.RESET,
          unit,
          ByteRange.of(0, unit.size()),
          "never arrives: the connection is reset");
      next.abort();
    } else {
      next.take(unit);
    }
  }
}
