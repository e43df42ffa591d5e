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
 * connects to it. The two ends of a connection know each other by the sender's port, or by that of
 * the relay between them. Any thread hands events in and asks.
 */
final class Connections implements Consumer<Event> {
  private final Map<Integer, Integer> portOfSocket = new HashMap<>();
  private final Set<Integer> over = new HashSet<>();
  private final Map<Integer, Integer> exits = new HashMap<>();
  private int senderPort;
  private int made;
  private boolean refused;

  @Override
  public synchronized void accept(Event event) {
    switch (event) {
      case Event.Connected connected -> connected(connected);
      case Event.Disconnected gone -> disconnected(gone);
      case Event.Relayed relayed -> exits.put(relayed.from().getPort(), relayed.exit().getPort());
      default -> {}
    }
  }

  private void connected(Event.Connected connected) {
    if (connected.side() == Side.SENDER) {
      senderPort = connected.local().getPort();
      made++;
      refused = false;
    } else {
      int port = connected.remote().getPort();
      portOfSocket.put(connected.socket(), port);
      over.remove(port);
    }
  }

  private void disconnected(Event.Disconnected gone) {
    if (gone.side() == Side.SENDER) {
      // there was no connection yet where there is no socket
      refused = gone.socket() == 0;
      return;
    }
    Integer port = portOfSocket.remove(gone.socket());
    if (port != null) {
      over.add(port);
    }
  }

  /** Whether the sender is without a receiver: what waits can not be sent. */
  synchronized boolean alone() {
    return made == 0 || refused;
  }

  /** How often the sender has connected. */
  synchronized int made() {
    return made;
  }

  /** Whether the receiver is through with the sender's newest connection. */
  synchronized boolean over() {
    return over.contains(exits.getOrDefault(senderPort, senderPort));
  }
}
