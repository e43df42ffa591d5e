package wirelab.cli;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import wirelab.event.Event;
import wirelab.model.HostPort;
import wirelab.model.Side;
import wirelab.pipeline.Figures;
import wirelab.pipeline.Role;

/**
 * Says on the standard error how a run is getting on: on a terminal a line that is written over,
 * elsewhere a line now and then. Any thread may speak.
 */
final class Progress implements AutoCloseable {
  private static final long REWRITE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long REPEAT_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final String ERASE = "\r\033[K";

  private final Streams streams;
  private final Role role;
  private final long period;
  private long toldAt = System.nanoTime();
  private boolean open;

  Progress(Streams streams, Role role) {
    this.streams = streams;
    this.role = role;
    this.period = streams.terminal() ? REWRITE_NANOS : REPEAT_NANOS;
  }

  /** Tells what is worth a line of its own. */
  void event(Event event) {
    if (event instanceof Event.Listening listening && role == Role.RECEIVER) {
      say("listening at " + HostPort.of(listening.local()));
    } else if (event instanceof Event.Disconnected gone
        && gone.side() == Side.SENDER
        && gone.socket() == 0) {
      say(gone.reason() + "; trying again until somebody does");
    }
  }

  private synchronized void say(String line) {
    erase();
    streams.err().println(line);
    streams.err().flush();
  }

  /** Time has gone by. */
  synchronized void tick(Supplier<Figures> figures) {
    long now = System.nanoTime();
    if (now - toldAt < period) {
      return;
    }
    toldAt = now;
    erase();
    streams.err().print(line(figures.get()));
    if (streams.terminal()) {
      open = true;
    } else {
      streams.err().println();
    }
    streams.err().flush();
  }

  private String line(Figures figures) {
    boolean sending = role == Role.SENDER;
    Figures.Flow flow = sending ? figures.sent().flow() : figures.received().flow();
    long pictures = sending ? figures.sent().pictures() : figures.received().pictures();
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "%d pictures  %.0f/s  %.1f MB/s",
            pictures,
            flow.fps(),
            flow.bytesPerSecond() / 1e6));
    if (figures.received().age().samples() > 0) {
      double millis = figures.received().age().last() / 1e6;
      line.append(String.format(Locale.ROOT, "  age %.1f ms", millis));
    }
    if (!sending) {
      line.append("  lost ").append(figures.received().incomplete());
    }
    return line.toString();
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
