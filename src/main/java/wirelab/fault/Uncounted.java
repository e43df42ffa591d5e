package wirelab.fault;

import java.io.IOException;

/** Has units sent by one call; the channel that does so writes down what was lost. */
record Uncounted(Dice dice) implements Step {
  @Override
  public void take(Unit unit, Next next) throws IOException {
    next.take(dice.hits(unit) ? unit.sentOnce() : unit);
  }
}
