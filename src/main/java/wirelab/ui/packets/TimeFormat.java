package wirelab.ui.packets;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** From when on the times of packets count. */
public enum TimeFormat {
  /** Seconds since the first packet that was ever shown. */
  RELATIVE("Time", "Seconds since the first packet"),
  /** The time of day here. */
  ABSOLUTE("Time of day", "The time of day when each packet was seen"),
  /** Seconds since the packet in the row above. */
  DELTA("After", "Seconds since the packet in the row above");

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);
  private static final long SECOND = 1_000_000_000;

  private final String title;
  private final String help;

  TimeFormat(String title, String help) {
    this.title = title;
    this.help = help;
  }

  /** What stands above the times. */
  public String title() {
    return title;
  }

  public String help() {
    return help;
  }

  /** The one after this, and after the last the first. */
  public TimeFormat next() {
    return switch (this) {
      case RELATIVE -> ABSOLUTE;
      case ABSOLUTE -> DELTA;
      case DELTA -> RELATIVE;
    };
  }

  /**
   * A time in nanoseconds, to a microsecond.
   *
   * @param from what it is told relative to
   */
  String write(long time, long from, ZoneId zone) {
    if (this == ABSOLUTE) {
      return CLOCK.format(Instant.ofEpochSecond(0, time).atZone(zone));
    }
    long passed = time - from;
    long micros = Math.abs(passed) / 1000;
    return String.format(
        Locale.ROOT,
        "%s%d.%06d",
        passed < 0 ? "-" : "",
        micros * 1000 / SECOND,
        micros % (SECOND / 1000));
  }
}
