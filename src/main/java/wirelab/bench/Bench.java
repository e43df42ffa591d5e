package wirelab.bench;

import java.net.InetSocketAddress;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.event.Tap;
import wirelab.model.SessionClock;
import wirelab.model.Side;
import wirelab.os.SocketCalls;

/**
 * Where socket calls are made by hand: each side has sockets and a thread of its own, as a process
 * has, and does one order after the other on real sockets. While one side waits in a call, the
 * other goes on. Any thread may use it.
 */
public final class Bench implements AutoCloseable {
  private final SocketCalls calls;
  private final Map<Side, Desk> desks = new EnumMap<>(Side.class);
  private final List<BenchListener> listeners = new CopyOnWriteArrayList<>();
  private final List<Outcome> outcomes = new CopyOnWriteArrayList<>();
  private final AtomicInteger given = new AtomicInteger();

  /**
   * Two sides without sockets.
   *
   * @param events takes every call as an event; on the threads of the sides
   * @param tap sees the bytes that calls move
   */
  public Bench(SocketCalls calls, Consumer<Event> events, Tap tap) {
    this.calls = calls;
    for (Side side : Side.values()) {
      Recorder recorder = new Recorder(side, SessionClock.system(), events, tap);
      desks.put(side, new Desk(calls, recorder, this::port, this::told));
    }
  }

  /** What makes the calls, and what it lacks. */
  public SocketCalls calls() {
    return calls;
  }

  public void listen(BenchListener listener) {
    listeners.add(listener);
  }

  public void ignore(BenchListener listener) {
    listeners.remove(listener);
  }

  /**
   * Gives an order to its side, which does it at once.
   *
   * @throws OrderException if that side is still in a call, as a process of one thread would be
   */
  public Pending order(Order order) throws OrderException {
    return desk(order.side())
        .begin(order, given::incrementAndGet, pending -> listeners.forEach(l -> l.began(pending)));
  }

  /** The order that a side is still doing. */
  public Optional<Pending> pending(Side side) {
    return desk(side).pending();
  }

  /** How the sockets of a side stand now, in the order in which they were made. */
  public List<SocketView> sockets(Side side) {
    return desk(side).views();
  }

  /** All that has ended so far, in the order in which the calls began. */
  public Run run() {
    return Run.of(outcomes);
  }

  private Desk desk(Side side) {
    Desk desk = desks.get(side);
    if (desk == null) {
      throw new IllegalStateException("a side without a desk: " + side);
    }
    return desk;
  }

  private void told(Outcome outcome) {
    outcomes.add(outcome);
    listeners.forEach(listener -> listener.ended(outcome));
  }

  /** The port of a socket of any side, for {@code port(s)}: first those of the side that asks. */
  private Optional<Integer> port(Side asks, String socket) {
    Side other = asks == Side.SENDER ? Side.RECEIVER : Side.SENDER;
    return desk(asks)
        .local(socket)
        .or(() -> desk(other).local(socket))
        .map(InetSocketAddress::getPort);
  }

  /** Cancels what waits and closes all sockets. */
  @Override
  public void close() {
    desks.values().forEach(Desk::close);
  }
}
