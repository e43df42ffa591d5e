package wirelab.cli;

import java.util.Locale;
import java.util.function.Supplier;
import wirelab.event.Event;
import wirelab.model.HostPort;
import wirelab.model.Side;
import wirelab.pipeline.Figures;
import wirelab.pipeline.Role;

/** Says on the standard error how a run is getting on. Any thread may speak. */
final class Progress implements AutoCloseable {
  private final StatusLine status;
  private final Role role;

  Progress(Streams streams, Role role) {
    this.status = new StatusLine(streams);
    this.role = role;
  }

  /** Tells what is worth a line of its own. */
  void event(Event event) {
    if (event instanceof Event.Listening listening && role == Role.RECEIVER) {
      status.say("listening at " + HostPort.of(listening.local()));
    } else if (event instanceof Event.Disconnected gone
        && gone.side() == Side.SENDER
        && gone.socket() == 0) {
      status.say(gone.reason() + "; trying again until somebody does");
    }
  }

  /** Time has gone by. */
  void tick(Supplier<Figures> figures) {
    status.tick(() -> line(figures.get()));
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

  @Override
  public void close() {
    status.close();
  }
}
