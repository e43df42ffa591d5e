package wirelab.fault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import wirelab.model.ByteRange;

/** Turns bits over. */
record Corrupt(Dice dice, int bits, Witness witness) implements Step {
  @Override
  public void take(Unit unit, Next next) throws IOException {
    var random = dice.roll(unit);
    next.take(random.isPresent() ? flipped(unit, random.get()) : unit);
  }

  private Unit flipped(Unit unit, SplittableRandom random) {
    ByteBuffer bytes = unit.copy();
    for (int i = 0; i < bits; i++) {
      int at = random.nextInt(bytes.limit());
      int bit = random.nextInt(Byte.SIZE);
      bytes.put(at, (byte) (bytes.get(at) ^ 1 << bit));
      witness.injected(
          Fault.CORRUPT,
          unit,
          ByteRange.of(at, 1),
          "has bit %d of byte %d turned over".formatted(bit, at));
    }
    Unit damaged = unit.holding(bytes);
    witness.claims(Fault.CORRUPT, unit, damaged);
    return damaged;
  }
}
