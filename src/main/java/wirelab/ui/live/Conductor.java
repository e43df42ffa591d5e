package wirelab.ui.live;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wirelab.model.HostPort;
import wirelab.pipeline.Plan;
import wirelab.pipeline.Session;
import wirelab.spi.SettingException;

/**
 * Carries out orders for a session on a thread of its own, one after the other. An order that has
 * not begun when the next one comes is forgotten.
 */
final class Conductor implements AutoCloseable {
  private static final int PORTS_TRIED = 50;

  private final Session session;
  private final Consumer<Outcome> told;
  private final BiConsumer<Plan, Integer> starting;
  private final Thread thread;
  private @Nullable Order waiting;
  private long orders;
  private boolean closed;
  private @Nullable Plan running;

  /** A plan to run, or null to stop. */
  private record Order(long number, @Nullable Plan plan) {}

  /**
   * Both are called on the conductor's thread.
   *
   * @param starting is told of a plan before it runs, and of the port: 0 while that is not known
   * @param told hears of each order that was carried out
   */
  Conductor(Session session, BiConsumer<Plan, Integer> starting, Consumer<Outcome> told) {
    this.session = session;
    this.starting = starting;
    this.told = told;
    this.thread = Thread.ofPlatform().name("conductor").daemon().start(this::work);
  }

  long run(Plan plan) {
    return order(plan);
  }

  long stop() {
    return order(null);
  }

  private synchronized long order(@Nullable Plan plan) {
    waiting = new Order(++orders, plan);
    notifyAll();
    return orders;
  }

  private void work() {
    try {
      for (Order order = next(); order != null; order = next()) {
        told.accept(carryOut(order));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Order next() throws InterruptedException {
    while (waiting == null && !closed) {
      wait();
    }
    Order order = closed ? null : waiting;
    waiting = null;
    return order;
  }

  private Outcome carryOut(Order order) {
    Plan plan = order.plan();
    try {
      if (plan == null) {
        session.stop();
        running = null;
        return new Outcome(order.number(), null, Notice.NONE);
      }
      Notice notice = start(plan);
      return new Outcome(order.number(), running, notice);
    } catch (SettingException e) {
      return new Outcome(order.number(), running, Notice.error(String.valueOf(e.getMessage())));
    } catch (IOException e) {
      return new Outcome(order.number(), goBack(), Notice.error(reason(plan, e)));
    } catch (RuntimeException e) {
      System.getLogger(Conductor.class.getName()).log(System.Logger.Level.ERROR, "a bug", e);
      return new Outcome(order.number(), goBack(), Notice.error("A bug in Wirelab: " + e));
    }
  }

  private Notice start(Plan plan) throws SettingException, IOException {
    try {
      start(plan, plan.address().port());
      return Notice.NONE;
    } catch (BindException e) {
      if (!plan.address().equals(HostPort.DEFAULT)) {
        throw e;
      }
      return startElsewhere(plan);
    }
  }

  /** The default port is taken, as by another window: one of the next will do. */
  private Notice startElsewhere(Plan plan) throws SettingException, IOException {
    for (int port = plan.address().port() + 1; ; port++) {
      Plan other = plan.withAddress(plan.address().withPort(port));
      try {
        start(other, port);
        return Notice.warning(
            "Port %d is taken by another program: this session uses %s."
                .formatted(plan.address().port(), other.address()));
      } catch (BindException e) {
        if (port - plan.address().port() == PORTS_TRIED) {
          throw e;
        }
      }
    }
  }

  private void start(Plan plan, int port) throws SettingException, IOException {
    starting.accept(plan, port);
    session.run(plan);
    running = plan;
    int chosen = session.listening().map(InetSocketAddress::getPort).orElse(port);
    if (chosen != port) {
      starting.accept(plan, chosen);
    }
  }

  /** What ran before runs again, if it can. */
  private @Nullable Plan goBack() {
    Plan before = running;
    running = null;
    if (before != null) {
      try {
        start(before, before.address().port());
      } catch (SettingException | IOException | RuntimeException e) {
        session.stop();
      }
    }
    return running;
  }

  private static String reason(@Nullable Plan plan, IOException e) {
    String why = String.valueOf(e.getMessage());
    if (plan == null || !(e instanceof BindException)) {
      return why;
    }
    String advice =
        why.contains("in use")
            ? "Stop the program that has it, or choose another port."
            : "To listen, choose an address of this machine.";
    return "%s can not be had: %s. %s".formatted(plan.address(), why, advice);
  }

  /** Waits for what is being carried out, and ends the session. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    session.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
