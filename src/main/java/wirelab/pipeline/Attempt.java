package wirelab.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import wirelab.event.Event;

/**
 * Holds back what is written down of an attempt to connect until it is known to have succeeded:
 * attempts that fail, ten in a second, would bury all else. Any thread writes.
 */
final class Attempt implements Consumer<Event> {
  private final Consumer<Event> log;
  private final List<Event> held = new ArrayList<>();
  private boolean succeeded;

  Attempt(Consumer<Event> log) {
    this.log = log;
  }

  @Override
  public void accept(Event event) {
    if (passes(event)) {
      log.accept(event);
    }
  }

  private synchronized boolean passes(Event event) {
    return succeeded || !held.add(event);
  }

  /** From now on everything is written down, and what was held back before it. */
  synchronized void succeeded() {
    held.forEach(log);
    held.clear();
    succeeded = true;
  }
}
