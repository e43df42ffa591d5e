package wirelab.model;

import java.time.Instant;

/** Tells the time in nanoseconds since 1970-01-01T00:00:00Z. Tests hand in their own. */
@FunctionalInterface
public interface SessionClock {
  long now();

  /** The machine's clock, read once and carried on without ever jumping back. */
  static SessionClock system() {
    return SystemClock.INSTANCE;
  }

  /** Anchored once for the process, so that both ends of one session read the same time. */
  final class SystemClock implements SessionClock {
    private static final SystemClock INSTANCE = new SystemClock();

    private final long anchor;

    private SystemClock() {
      Instant instant = Instant.now();
      anchor = instant.getEpochSecond() * 1_000_000_000L + instant.getNano() - System.nanoTime();
    }

    @Override
    public long now() {
      return anchor + System.nanoTime();
    }
  }
}
