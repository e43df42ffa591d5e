package wirelab.lab.handin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;

/**
 * What has happened since the step of a lab began, and before that only how sockets came to be:
 * what a verdict stands on beside the packets. Bounded; any thread may use it.
 */
public final class StepLog implements Consumer<Event> {
  private static final int MOST = 100_000;
  private static final int MOST_BEFORE = 2_000;

  private final Deque<Event> before = new ArrayDeque<>();
  private final Deque<Event> since = new ArrayDeque<>();
  private Event.@Nullable StepBegan began;

  @Override
  public synchronized void accept(Event event) {
    if (event instanceof Event.StepBegan step) {
      since.forEach(this::remember);
      since.clear();
      began = step;
    } else if (began == null) {
      remember(event);
    } else {
      add(since, event, MOST);
    }
  }

  private void remember(Event event) {
    boolean opens =
        switch (event) {
          case Event.Call call -> !moves(call);
          case Event.Connected ignored -> true;
          case Event.Disconnected ignored -> true;
          case Event.Listening ignored -> true;
          default -> false;
        };
    if (opens) {
      add(before, event, MOST_BEFORE);
    }
  }

  private static boolean moves(Event.Call call) {
    return switch (call.name()) {
      case SEND, SENDTO, WRITE, RECV, RECVFROM, READ -> true;
      default -> false;
    };
  }

  private static void add(Deque<Event> events, Event event, int most) {
    if (events.size() == most) {
      events.removeFirst();
    }
    events.addLast(event);
  }

  /** All of it, oldest first; empty if no step has begun. */
  public synchronized List<Event> events() {
    Event.StepBegan step = began;
    if (step == null) {
      return List.of();
    }
    List<Event> all = new ArrayList<>(before);
    all.add(step);
    all.addAll(since);
    return all;
  }
}
