package wirelab.lab.handin;

import java.util.List;
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
    return events.stream()
        .filter(Event.StepBegan.class::isInstance)
        .mapToLong(Event::at)
        .max()
        .orElse(Long.MAX_VALUE);
  }
}
