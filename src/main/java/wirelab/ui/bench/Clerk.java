package wirelab.ui.bench;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wirelab.bench.Argument;
import wirelab.bench.Bench;
import wirelab.bench.BenchListener;
import wirelab.bench.Order;
import wirelab.bench.OrderException;
import wirelab.bench.Outcome;
import wirelab.bench.Parameter;
import wirelab.bench.Pending;
import wirelab.bench.Replay;
import wirelab.bench.Run;
import wirelab.bench.SocketView;
import wirelab.bench.wire.CausedPackets;
import wirelab.model.Side;
import wirelab.os.SocketCalls;
import wirelab.os.SocketType;
import wirelab.ui.live.Live;
import wirelab.ui.live.Subject;

/**
 * Carries orders to the bench, one after the other and off the window's thread, and tells there
 * what comes of them. Before a call is made, what it may send is being captured already.
 */
final class Clerk implements AutoCloseable {
  private final Supplier<SocketCalls> calls;
  private final Live live;
  private final Follower follower;
  private final CausedPackets caused;

  /** One after the other; what comes when the window is closing is not done. */
  private final ExecutorService queue =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofVirtual().name("orders").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  private final Set<Integer> ports = new TreeSet<>();
  private volatile @Nullable Bench bench;
  private final AtomicInteger replay = new AtomicInteger();

  /** Is told on the window's thread. */
  interface Follower {
    void began(Pending pending);

    void ended(Outcome outcome, Moment moment);

    /** An order was not done; {@code why} is one line. */
    void refused(Order order, String why);
  }

  /** {@code calls} may take a while to find. */
  Clerk(Supplier<SocketCalls> calls, Live live, Follower follower) {
    this.calls = calls;
    this.live = live;
    this.follower = follower;
    Subject session = live.inspection().session();
    this.caused = new CausedPackets(session.trace(), session.packets());
  }

  /** Finds the packets of the calls that are made here. */
  CausedPackets caused() {
    return caused;
  }

  /** What can not be had or shown on this machine; asked in the background. */
  void lacking(Consumer<List<String>> taker) {
    live.ask(() -> calls.get().lacking(), taker);
  }

  /** The one in use; made when it is first needed, on the thread of the queue. */
  private Bench bench() {
    Bench made = bench;
    if (made == null) {
      made = new Bench(calls.get(), live.handmade(), live.inspection().tap());
      made.listen(caused);
      made.listen(new Teller(made));
      bench = made;
    }
    return made;
  }

  /** Has one order done. */
  void give(Order order) {
    queue.execute(
        () -> {
          capture(order);
          try {
            bench().order(order);
          } catch (OrderException e) {
            live.later(() -> follower.refused(order, String.valueOf(e.getMessage())));
          }
        });
  }

  /** Has them done one after the other, as {@link Replay} does it. */
  void replay(List<Order> orders, Runnable over) {
    stop();
    int running = replay.get();
    for (Order order : orders) {
      queue.execute(() -> replay(order, running));
    }
    queue.execute(() -> live.later(over));
  }

  private void replay(Order order, int running) {
    if (replay.get() == running) {
      capture(order);
      try {
        new Replay(bench()).next(order);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Does nothing of what is still in the queue of a replay. */
  void stop() {
    replay.incrementAndGet();
  }

  void cancel(Side side) {
    Bench now = bench;
    if (now != null) {
      now.pending(side).ifPresent(Pending::cancel);
    }
  }

  /**
   * Closes all sockets and begins anew; what was ordered before is told no more.
   *
   * @param closed is told when they are closed
   */
  void renew(Runnable closed) {
    stop();
    for (Side side : Side.values()) {
      cancel(side);
    }
    Bench old = bench;
    bench = null;
    queue.execute(
        () -> {
          if (old != null) {
            old.close();
          }
          live.later(closed);
        });
  }

  /** What has been done since the bench was fresh. */
  Run run() {
    Bench now = bench;
    return now == null ? new Run(List.of()) : now.run();
  }

  /** How all sockets stand now; asked in the background. */
  void look(Consumer<Moment> taker) {
    Bench of = bench;
    if (of == null) {
      return;
    }
    live.ask(
        () -> Moment.of(of),
        moment -> {
          if (of == bench) {
            taker.accept(moment);
          }
        });
  }

  /** The ports of all sockets, and those that {@code order} is about. */
  private void capture(Order order) {
    Moment now = Moment.of(bench());
    for (Side side : Side.values()) {
      for (SocketView socket : now.of(side)) {
        if (socket.type() != SocketType.SOCK_RAW) {
          socket.local().map(InetSocketAddress::getPort).ifPresent(ports::add);
        }
      }
    }
    List<Parameter> parameters = order.verb().parameters();
    for (int i = 0; i < Math.min(parameters.size(), order.arguments().size()); i++) {
      if (parameters.get(i).kind() == Parameter.Kind.PORT
          && order.arguments().get(i) instanceof Argument.Whole port) {
        ports.add(Math.clamp(port.value(), 0, 65_535));
      }
    }
    ports.remove(0);
    if (ports.isEmpty()) {
      ports.add(Proposals.PORT); // so that what captures is ready for the first packet
    }
    live.inspection().capture(new TreeSet<>(ports));
  }

  /** Ends all calls and closes all sockets; may take a moment. */
  @Override
  public void close() {
    stop();
    queue.shutdownNow();
    Bench last = bench;
    if (last != null) {
      last.close();
    }
  }

  /** Tells what happens on one bench, as long as it is the one in use. */
  private final class Teller implements BenchListener {
    private final Bench of;

    Teller(Bench of) {
      this.of = of;
    }

    @Override
    public void began(Pending pending) {
      tell(() -> follower.began(pending));
    }

    @Override
    public void ended(Outcome outcome) {
      Moment moment = Moment.of(of).with(outcome.order().side(), outcome.sockets());
      tell(() -> follower.ended(outcome, moment));
    }

    private void tell(Runnable what) {
      live.later(
          () -> {
            if (of == bench) {
              what.run();
            }
          });
    }
  }
}
