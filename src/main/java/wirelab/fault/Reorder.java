package wirelab.fault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Holds units back until later ones have passed. */
final class Reorder implements Step {
  private final Dice dice;
  private final int by;
  private final Witness witness;
  private final List<Held> held = new ArrayList<>();
  private long passed;
  private long latest = System.nanoTime();

  /** Goes on when so many have passed in all. */
  private record Held(Unit unit, long until) {}

  Reorder(Dice dice, int by, Witness witness) {
    this.dice = dice;
    this.by = by;
    this.witness = witness;
  }

  @Override
  public void take(Unit unit, Next next) throws IOException {
    if (dice.hits(unit)) {
      witness.injected(Fault.REORDER, unit, "is overtaken by the next %d".formatted(by));
      held.add(new Held(unit, passed + by));
      return;
    }
    next.take(unit);
    latest = unit.due();
    passed++;
    while (!held.isEmpty() && held.getFirst().until() <= passed) {
      next.take(held.removeFirst().unit().notBefore(latest));
    }
  }

  @Override
  public void finish(Next next) throws IOException {
    for (Held one : held) {
      next.take(one.unit().notBefore(latest));
    }
    held.clear();
  }
}
