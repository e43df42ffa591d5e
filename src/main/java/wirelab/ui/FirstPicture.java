package wirelab.ui;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.event.SessionLog;
import wirelab.event.Stage;

/** Tells how long after the start of the program the first picture was drawn. */
final class FirstPicture implements Consumer<Event> {
  private static final double THOUSAND = 1e3;

  private final SessionLog log;
  private final Instant started;
  private volatile @Nullable Instant drawn;

  /** {@code started} is when the program was. */
  FirstPicture(SessionLog log, Instant started) {
    this.log = log;
    this.started = started;
    log.listen(this);
  }

  /** When the Java machine has begun: some 50 ms after the start script, by the same clock. */
  static Instant startOfProgram() {
    return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
  }

  @Override
  public void accept(Event event) {
    if (event instanceof Event.StagePassed passed && passed.stage() == Stage.DRAW) {
      drawn = Instant.now();
      log.ignore(this);
    }
  }

  /** One line. */
  String figure() {
    Instant first = drawn;
    return first == null
        ? "no picture was drawn"
        : String.format(
            Locale.ROOT,
            "first picture drawn %.2f s after the program was started",
            Duration.between(started, first).toMillis() / THOUSAND);
  }
}
