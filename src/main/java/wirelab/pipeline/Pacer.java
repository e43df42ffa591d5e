package wirelab.pipeline;

import java.util.concurrent.locks.LockSupport;

/**
 * Waits until the next picture is due. Who falls behind by more than a picture goes on from now: it
 * never hurries to catch up.
 */
final class Pacer {
  private final long period;
  private long due;

  Pacer(Rate rate) {
    this.period = rate.period();
    this.due = System.nanoTime();
  }

  void await() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (period == 0) {
      return;
    }
    long wait = due - System.nanoTime();
    while (wait > 0) {
      LockSupport.parkNanos(this, wait);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      wait = due - System.nanoTime();
    }
    due = -wait > period ? System.nanoTime() + period : due + period;
  }
}
