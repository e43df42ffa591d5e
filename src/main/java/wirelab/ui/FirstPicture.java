package wirelab.ui;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.event.SessionLog;
import wirelab.event.Stage;

/** Tells how long after the start of the program the first picture was on the screen. */
final class FirstPicture implements Consumer<Event> {
  private static final double THOUSAND = 1e3;

  /**
   * Pulses after which a picture that was ready is on the screen: one takes it, the next waits
   * until that one's frame has been rendered, and the third comes after both.
   */
  private static final int PULSES = 3;

  private final SessionLog log;
  private final Instant started;
  private final AtomicBoolean ready = new AtomicBoolean();
  private int pulses;
  private @Nullable Instant shown;

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
      ready.set(true);
      log.ignore(this);
    }
  }

  /** To be called once per pulse, from the first on; tells whether it is on the screen. */
  boolean pulse() {
    pulses += ready.get() ? 1 : 0;
    if (shown == null && pulses > PULSES) {
      shown = Instant.now();
    }
    return shown != null;
  }

  /** One line. */
  String figure() {
    Instant first = shown;
    return first == null
        ? "no picture was shown"
        : String.format(
            Locale.ROOT,
            "first picture shown %.2f s after the program was started",
            Duration.between(started, first).toMillis() / THOUSAND);
  }
}
