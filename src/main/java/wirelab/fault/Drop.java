package wirelab.fault;

import java.io.IOException;
import wirelab.model.ByteRange;
import wirelab.model.Side;

/**
 * Loses units.
 *
 * @param last whether only the last ones of their messages
 */
record Drop(Dice dice, boolean last, Witness witness) implements Step {
  @Override
  public void take(Unit unit, Next next) throws IOException {
    if ((last && !unit.last()) || !dice.hits(unit)) {
      next.take(unit);
      return;
    }
    boolean sender = witness.side() == Side.SENDER;
    witness.injected(
        Fault.DROP,
        unit,
        ByteRange.of(0, unit.size()),
        sender ? "was never sent" : "was thrown away when it arrived");
    next.take(unit.emptied());
  }
}
