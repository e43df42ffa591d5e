package wirelab.transport;

import java.util.concurrent.locks.LockSupport;

/**
 * Lets the sender of datagrams draw breath after each burst, since nothing else keeps it from
 * filling the receiver's buffer faster than it is read.
 */
public final class Pause {
  private static final long NANOS = 50_000;

  private final int burst;
  private int sinceLast;

  /**
   * Pauses after every {@code burst} bytes.
   *
   * @param burst 0 for never
   */
  public Pause(int burst) {
    this.burst = burst;
  }

  /** {@code count} bytes have been sent. */
  public void after(int count) {
    sinceLast += count;
    if (burst > 0 && sinceLast >= burst) {
      sinceLast = 0;
      LockSupport.parkNanos(NANOS);
    }
  }
}
