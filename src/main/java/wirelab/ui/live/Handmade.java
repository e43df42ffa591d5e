package wirelab.ui.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import wirelab.event.Event;
import wirelab.event.SessionLog;

/**
 * Puts the events of sockets that are made by hand into the session's log, and tells them from
 * those of the stream there. Any thread uses it.
 */
public final class Handmade implements Consumer<Event> {
  private static final int NONE = -1;

  private final SessionLog log;
  private final Set<Integer> sockets = ConcurrentHashMap.newKeySet();

  Handmade(SessionLog log) {
    this.log = log;
  }

  @Override
  public void accept(Event event) {
    int socket = socket(event);
    if (socket != NONE) {
      sockets.add(socket);
    }
    log.accept(event);
  }

  /** Whether it happened to a socket that is made by hand. */
  public boolean made(Event event) {
    return sockets.contains(socket(event));
  }

  /** Tells {@code listener} all other events. */
  Consumer<Event> others(Consumer<Event> listener) {
    return event -> {
      if (!made(event)) {
        listener.accept(event);
      }
    };
  }

  private static int socket(Event event) {
    return switch (event) {
      case Event.Call call -> call.socket();
      case Event.Connected connected -> connected.socket();
      case Event.Listening listening -> listening.socket();
      case Event.Disconnected disconnected -> disconnected.socket();
      default -> NONE;
    };
  }
}
