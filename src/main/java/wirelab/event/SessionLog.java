package wirelab.event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest events of a session, a bounded number of them, and tells listeners of each as it
 * comes. Any thread appends; a listener runs on the thread that appended and must be quick.
 */
public final class SessionLog implements Consumer<Event> {
  private final @Nullable Event[] ring;
  private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
  private long appended;

  /**
   * An empty log.
   *
   * @param capacity events that are kept; older ones are forgotten, and counted
   */
  public SessionLog(int capacity) {
    ring = new Event[capacity];
  }

  @Override
  public void accept(Event event) {
    synchronized (this) {
      ring[(int) (appended++ % ring.length)] = event;
    }
    for (Consumer<Event> listener : listeners) {
      listener.accept(event);
    }
  }

  /** From now on {@code listener} is told of each event, until {@link #ignore}. */
  public void listen(Consumer<Event> listener) {
    listeners.add(listener);
  }

  public void ignore(Consumer<Event> listener) {
    listeners.remove(listener);
  }

  /** How many events there have been, the forgotten ones included. */
  public synchronized long appended() {
    return appended;
  }

  /** The number of the oldest event that is kept. */
  public synchronized long first() {
    return Math.max(0, appended - ring.length);
  }

  /** The kept events from number {@code from} on (the first ever is 0), oldest first. */
  public List<Event> since(long from) {
    return since(from, ring.length);
  }

  /** As {@link #since(long)}, but only the oldest {@code most} of them. */
  public synchronized List<Event> since(long from, int most) {
    long first = Math.max(from, first());
    long end = Math.min(appended, first + most);
    List<Event> events = new ArrayList<>((int) Math.max(0, end - first));
    for (long i = first; i < end; i++) {
      Event event = ring[(int) (i % ring.length)];
      if (event != null) {
        events.add(event);
      }
    }
    return events;
  }

  /** All kept events, oldest first. */
  public List<Event> events() {
    return since(0);
  }
}
