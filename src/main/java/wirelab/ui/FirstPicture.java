package wirelab.ui;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Tells how long after the start of the program the first picture was on the screen. */
final class FirstPicture {
  private static final double THOUSAND = 1e3;

  /**
   * A picture that one pulse takes is on the screen when the second one after it begins: the one
   * between waits until the frame of the first has been rendered.
   */
  private static final int PULSES = 3;

  private final BooleanSupplier taken;
  private final Instant started;
  private int pulses;
  private @Nullable Instant shown;

  /**
   * Waits for the first picture.
   *
   * @param taken whether a pulse has taken one
   * @param started when the program was
   */
  FirstPicture(BooleanSupplier taken, Instant started) {
    this.taken = taken;
    this.started = started;
  }

  /** When the Java machine has begun: some 50 ms after the start script, by the same clock. */
  static Instant startOfProgram() {
    return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
  }

  /** To be called once per pulse, after what takes pictures; whether it is on the screen. */
  boolean pulse() {
    pulses += taken.getAsBoolean() ? 1 : 0;
    if (shown == null && pulses >= PULSES) {
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
