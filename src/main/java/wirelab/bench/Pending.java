package wirelab.bench;

import java.util.concurrent.CompletableFuture;
import wirelab.os.Cancellation;

/** An order that has been given and has not ended: its call may be waiting. */
public final class Pending {
  private final int number;
  private final Order order;
  private final long began;
  private final Explanation waiting;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private volatile boolean cancelled;
  private volatile boolean waits;

  Pending(int number, Order order, long began, Explanation waiting) {
    this.number = number;
    this.order = order;
    this.began = began;
    this.waiting = waiting;
  }

  /** That of its {@link Outcome}. */
  public int number() {
    return number;
  }

  public Order order() {
    return order;
  }

  /** When it was given, in nanoseconds since 1970. */
  public long began() {
    return began;
  }

  /** What it waits for, if it does not end at once; without text for calls that never wait. */
  public Explanation waiting() {
    return waiting;
  }

  /** Ends with the call, on the thread of its side; with an exception only if we made a mistake. */
  public CompletableFuture<Outcome> outcome() {
    return outcome;
  }

  /** Ends the wait, as a signal would. A call that does not wait takes no notice. */
  public void cancel() {
    cancelled = true;
  }

  /** Whether its call could not be done at once and has begun to wait. */
  public boolean waits() {
    return waits;
  }

  /** Only who waits asks. */
  Cancellation cancellation() {
    return () -> {
      waits = true;
      return cancelled;
    };
  }
}
