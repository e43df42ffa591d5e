package wirelab.pipeline;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Waits until the next picture is due. Who falls behind by more than a picture goes on from now: it
 * never hurries to catch up. One thread waits; any thread may end that.
 */
public final class Pacer implements AutoCloseable {
  private final long period;
  private long due;
  private volatile boolean closed;
  private volatile @Nullable Thread waiting;

  /** The first picture is due now. */
  public Pacer(Rate rate) {
    this.period = rate.period();
    this.due = System.nanoTime();
  }

  /** Waits until the next picture is due, or until it is closed. */
  public void await() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (period == 0) {
      return;
    }
    waiting = Thread.currentThread();
    long wait = due - System.nanoTime();
    while (wait > 0 && !closed) {
      LockSupport.parkNanos(this, wait);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      wait = due - System.nanoTime();
    }
    waiting = null;
    due = -wait > period ? System.nanoTime() + period : due + period;
  }

  /** From now on nobody waits. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(waiting);
  }
}
