package wirelab.fault;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

/** Sends units in pieces. */
record Split(Dice dice, int pieces, Witness witness) implements Step {
  @Override
  public void take(Unit unit, Next next) throws IOException {
    var random = dice.roll(unit);
    if (random.isEmpty() || unit.size() < 2) {
      next.take(unit);
      return;
    }
    TreeSet<Integer> cuts = new TreeSet<>(List.of(unit.size()));
    int wanted = Math.min(pieces, unit.size());
    while (cuts.size() < wanted) {
      cuts.add(random.get().nextInt(1, unit.size()));
    }
    witness.injected(
        Fault.SPLIT,
        unit,
        "leaves in %d pieces, cut at %s".formatted(wanted, cuts.headSet(unit.size())));
    int from = 0;
    for (int end : cuts) {
      next.take(unit.part(from, end));
      from = end;
    }
  }
}
