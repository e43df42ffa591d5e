package wirelab.os;

/**
 * Ends a call that blocks, from another thread: the call then fails with EINTR, as a signal would
 * end it. Interrupting the thread that waits does the same. Good for one call; cancelling before or
 * after the call does no harm.
 */
public interface Cancellation {
  /** For calls that nobody will cancel. */
  static Cancellation never() {
    return () -> false;
  }

  /** Whether it was asked for, or the thread that waits was interrupted. */
  default boolean ended() {
    return cancelled() || Thread.currentThread().isInterrupted();
  }

  /** Whether it was asked for; looked at by whoever waits, every few milliseconds at most. */
  boolean cancelled();
}
