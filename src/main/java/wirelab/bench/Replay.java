package wirelab.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import wirelab.model.Side;

/**
 * Does a list of orders on a bench, one after the other. A call that waits is given a moment; then
 * the other side goes on. Before a side's next order its last must end: one that does not within
 * its time is cancelled. Runs on the thread of whoever calls.
 */
public final class Replay {
  private static final Duration MOMENT = Duration.ofMillis(300);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Bench bench;
  private final Duration moment;
  private final Duration patience;

  public Replay(Bench bench) {
    this(bench, MOMENT, PATIENCE);
  }

  /**
   * With its own times.
   *
   * @param moment after which a call that may wait is taken to be waiting
   * @param patience after which it is cancelled if its side is wanted for something else
   */
  public Replay(Bench bench, Duration moment, Duration patience) {
    this.bench = bench;
    this.moment = moment;
    this.patience = patience;
  }

  /** Does all of them; what waits in the end is cancelled. Outcomes in the order of the orders. */
  public List<Outcome> all(List<Order> orders) throws InterruptedException {
    List<Pending> given = new ArrayList<>();
    for (Order order : orders) {
      given.add(next(order));
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Pending pending : given) {
      outcomes.add(end(pending));
    }
    return outcomes;
  }

  /** Does one, once its side is free. It has ended, or it waits. */
  public Pending next(Order order) throws InterruptedException {
    free(order.side());
    try {
      Pending pending = bench.order(order);
      settles(pending);
      return pending;
    } catch (OrderException e) {
      throw new IllegalStateException("somebody else orders on the bench: " + e.getMessage(), e);
    }
  }

  /** Gives a call its time; says whether it has ended, or else waits. */
  public boolean settles(Pending pending) throws InterruptedException {
    return within(pending, pending.order().verb().mayWait() ? moment : patience);
  }

  /** Ends what a side is still doing. */
  public void free(Side side) throws InterruptedException {
    Optional<Pending> pending = bench.pending(side);
    if (pending.isPresent()) {
      end(pending.get());
    }
  }

  private Outcome end(Pending pending) throws InterruptedException {
    if (!within(pending, patience)) {
      pending.cancel();
    }
    try {
      return pending.outcome().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a call ended with " + e.getCause(), e);
    }
  }

  private static boolean within(Pending pending, Duration time) throws InterruptedException {
    try {
      pending.outcome().get(time.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a call ended with " + e.getCause(), e);
    }
  }
}
