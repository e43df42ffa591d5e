package wirelab.ui.live;

import java.util.List;
import java.util.function.Predicate;
import wirelab.event.Event;
import wirelab.event.SessionLog;

/**
 * Goes through the socket calls of the log one by one. The log forgets; so when a call is selected,
 * all that are in the log then are held until one is selected that is not among them. For the
 * window's thread.
 */
public final class CallSteps {
  private SessionLog log;
  private final Selection selection;
  private List<Event.Call> held = List.of();

  /** Steps through {@code log}, from what {@code selection} has. */
  public CallSteps(SessionLog log, Selection selection) {
    this.log = log;
    this.selection = selection;
    selection.callProperty().addListener(change -> hold());
  }

  /** Steps through other calls from now on. */
  void through(SessionLog other) {
    log = other;
    held = List.of();
  }

  private void hold() {
    Event.Call selected = selection.call();
    if (selected != null && place(selected) < 0) {
      read();
    }
  }

  private void read() {
    held =
        log.events().stream()
            .filter(Event.Call.class::isInstance)
            .map(Event.Call.class::cast)
            .toList();
  }

  private int place(Event.Call call) {
    return held.lastIndexOf(call);
  }

  /** Selects the call before the selected one, or the newest if none is selected. */
  public void previous() {
    Event.Call selected = selection.call();
    if (selected == null) {
      newest();
      return;
    }
    int place = place(selected);
    if (place > 0) {
      selection.select(held.get(place - 1));
    }
  }

  /** Selects the call after the selected one, or the newest if none is selected. */
  public void next() {
    Event.Call selected = selection.call();
    if (selected == null) {
      newest();
      return;
    }
    if (place(selected) == held.size() - 1) {
      read();
    }
    int place = place(selected);
    if (place + 1 < held.size()) {
      selection.select(held.get(place + 1));
    }
  }

  private void newest() {
    read();
    if (!held.isEmpty()) {
      selection.select(held.getLast());
    }
  }

  /** The calls that are held and are as asked for, oldest first. */
  public List<Event.Call> calls(Predicate<Event.Call> wanted) {
    return held.stream().filter(wanted).toList();
  }
}
