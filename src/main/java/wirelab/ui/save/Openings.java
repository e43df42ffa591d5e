package wirelab.ui.save;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import wirelab.event.Event;

/**
 * Remembers how the sockets that are open were opened, so that a recording that begins later still
 * tells which call belongs to which connection. Any thread.
 */
final class Openings implements Consumer<Event> {
  private static final int MOST_OF_A_SOCKET = 32;

  private final Map<Integer, List<Event>> sockets = new LinkedHashMap<>();

  @Override
  public synchronized void accept(Event event) {
    switch (event) {
      case Event.Call call -> called(call);
      case Event.Listening listening -> add(listening.socket(), listening);
      case Event.Connected connected -> add(connected.socket(), connected);
      default -> {}
    }
  }

  private void called(Event.Call call) {
    switch (call.name()) {
      case SEND, SENDTO, RECV, RECVFROM -> {}
      case CLOSE -> sockets.remove(call.socket());
      default -> add(call.socket(), call);
    }
  }

  private void add(int socket, Event event) {
    List<Event> events = sockets.computeIfAbsent(socket, key -> new ArrayList<>());
    if (events.size() < MOST_OF_A_SOCKET) {
      events.add(event);
    }
  }

  synchronized List<Event> events() {
    return sockets.values().stream().flatMap(List::stream).toList();
  }
}
