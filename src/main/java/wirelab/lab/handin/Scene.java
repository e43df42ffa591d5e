package wirelab.lab.handin;

import java.util.List;
import java.util.Optional;
import wirelab.event.Event;
import wirelab.lab.act.Workplace;

/**
 * A step as it was lived, while the program still runs.
 *
 * @param place where it happened; its packets may be of other things too
 * @param events what happened, the beginning of the step among them
 */
public record Scene(Workplace place, List<Event> events) {
  public Scene {
    events = List.copyOf(events);
  }

  /** When the step began, in nanoseconds since 1970. */
  long began() {
    return step().map(Event::at).orElse(Long.MAX_VALUE);
  }

  /** The learner's. */
  long seed() {
    return step().map(Event.StepBegan::seed).orElse(0L);
  }

  private Optional<Event.StepBegan> step() {
    return events.reversed().stream()
        .filter(Event.StepBegan.class::isInstance)
        .map(Event.StepBegan.class::cast)
        .findFirst();
  }
}
