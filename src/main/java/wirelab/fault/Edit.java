package wirelab.fault;

import java.io.IOException;
import java.nio.ByteBuffer;
import wirelab.model.ByteRange;

/**
 * Changes one byte of one unit.
 *
 * @param number of the unit
 * @param at which of its bytes
 * @param xor the bits that are turned over
 */
record Edit(long number, int at, int xor, Witness witness) implements Step {
  @Override
  public void take(Unit unit, Next next) throws IOException {
    next.take(unit.number() == number && at < unit.size() ? edited(unit) : unit);
  }

  private Unit edited(Unit unit) {
    ByteBuffer bytes = unit.copy();
    int before = Byte.toUnsignedInt(bytes.get(at));
    int after = before ^ xor;
    bytes.put(at, (byte) after);
    witness.injected(
        Fault.EDIT,
        unit,
        ByteRange.of(at, 1),
        "has byte %d changed from %d to %d".formatted(at, before, after));
    Unit changed = unit.holding(bytes);
    witness.claims(Fault.EDIT, unit, changed);
    return changed;
  }
}
