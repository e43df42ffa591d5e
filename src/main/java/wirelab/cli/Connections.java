package wirelab.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import wirelab.event.Event;
import wirelab.model.Side;

/**
 * Tells whether the receiver has seen the end of what the sender here had to say, whoever else
 * connects to it. The two ends of a connection know each other by the sender's port. Any thread
 * hands events in and asks.
 */
final class Connections implements Consumer<Event> {
  private final Map<Integer, Integer> portOfSocket = new HashMap<>();
  private final Set<Integer> over = new HashSet<>();
  private int senderPort;
  private int made;

  @Override
  public synchronized void accept(Event event) {
    switch (event) {
      case Event.Connected connected -> connected(connected);
      case Event.Disconnected gone -> disconnected(gone);
      default -> {}
    }
  }

  private void connected(Event.Connected connected) {
    if (connected.side() == Side.SENDER) {
      senderPort = connected.local().getPort();
      made++;
    } else {
      int port = connected.remote().getPort();
      portOfSocket.put(connected.socket(), port);
      over.remove(port);
    }
  }

  private void disconnected(Event.Disconnected gone) {
    Integer port = gone.side() == Side.RECEIVER ? portOfSocket.remove(gone.socket()) : null;
    if (port != null) {
      over.add(port);
    }
  }

  /** How often the sender has connected. */
  synchronized int made() {
    return made;
  }

  /** Whether the receiver is through with the sender's newest connection. */
  synchronized boolean over() {
    return over.contains(senderPort);
  }
}
