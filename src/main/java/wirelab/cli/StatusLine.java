package wirelab.cli;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Says on the standard error how something is getting on: on a terminal a line that is written
 * over, elsewhere a line now and then. Any thread may speak.
 */
final class StatusLine implements AutoCloseable {
  private static final long REWRITE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long REPEAT_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final String ERASE = "\r\033[K";

  private final Streams streams;
  private final long period;
  private long toldAt = System.nanoTime();
  private boolean open;

  StatusLine(Streams streams) {
    this.streams = streams;
    this.period = streams.terminal() ? REWRITE_NANOS : REPEAT_NANOS;
  }

  /** Tells what is worth a line of its own. */
  synchronized void say(String line) {
    erase();
    streams.err().println(line);
    streams.err().flush();
  }

  /** Time has gone by; {@code line} is asked for if it is time to tell it. */
  synchronized void tick(Supplier<String> line) {
    long now = System.nanoTime();
    if (now - toldAt < period) {
      return;
    }
    toldAt = now;
    erase();
    streams.err().print(line.get());
    if (streams.terminal()) {
      open = true;
    } else {
      streams.err().println();
    }
    streams.err().flush();
  }

  private void erase() {
    if (open) {
      streams.err().print(ERASE);
      open = false;
    }
  }

  @Override
  public synchronized void close() {
    erase();
    streams.err().flush();
  }
}
