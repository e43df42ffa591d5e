package wirelab.ui.base;

import java.util.Locale;

/** Writes numbers so that they keep their width while they change. */
public final class Numbers {
  /** Stands where there is no number. */
  public static final String NONE = "–";

  private static final double MICRO = 1e3;
  private static final double MILLI = 1e6;
  private static final double SECOND = 1e9;

  private Numbers() {}

  /** {@code 921,774}. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 30.0}. */
  public static String tenths(double number) {
    return String.format(Locale.ROOT, "%,.1f", number);
  }

  /** {@code 410 µs}, {@code 12.4 ms} or {@code 1.2 s}; {@link #NONE} for what is not a number. */
  public static String duration(double nanos) {
    if (Double.isNaN(nanos)) {
      return NONE;
    }
    if (nanos < 999.5 * MICRO) {
      return String.format(Locale.ROOT, "%.0f µs", nanos / MICRO);
    }
    if (nanos < 99.95 * MILLI) {
      return String.format(Locale.ROOT, "%.1f ms", nanos / MILLI);
    }
    if (nanos < 9_999.5 * MILLI) {
      return String.format(Locale.ROOT, "%,.0f ms", nanos / MILLI);
    }
    return String.format(Locale.ROOT, "%,.1f s", nanos / SECOND);
  }

  /** {@code 0.94}, in milliseconds. */
  public static String millis(double nanos) {
    double millis = nanos / MILLI;
    return String.format(Locale.ROOT, millis < 9.995 ? "%.2f" : "%,.1f", millis);
  }

  /** {@code 27.6}, in millions of bytes. */
  public static String megabytes(double bytes) {
    return String.format(Locale.ROOT, "%,.1f", bytes / 1e6);
  }

  /** {@code 00:01:40}. */
  public static String clock(long nanos) {
    long seconds = nanos / (long) SECOND;
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
