package wirelab.pipeline;

import wirelab.spi.SettingException;

/**
 * Pictures per second.
 *
 * @param fps 0 for as fast as it goes
 */
public record Rate(double fps) {
  public static final Rate MAX = new Rate(0);
  private static final double LIMIT = 100_000;

  /** Reads a number of pictures per second, or {@code max}. */
  public static Rate parse(String text) throws SettingException {
    if (text.equals("max")) {
      return MAX;
    }
    try {
      double fps = Double.parseDouble(text);
      if (fps > 0 && fps <= LIMIT) {
        return new Rate(fps);
      }
    } catch (NumberFormatException e) {
      throw (SettingException) refuse(text).initCause(e);
    }
    throw refuse(text);
  }

  private static SettingException refuse(String text) {
    return new SettingException(
        "rate '%s': write pictures per second, as in 30 or 29.97, or max".formatted(text));
  }

  public boolean unlimited() {
    return fps == 0;
  }

  /** Nanoseconds from one picture to the next; 0 for none. */
  long period() {
    return unlimited() ? 0 : Math.round(1e9 / fps);
  }

  @Override
  public String toString() {
    if (unlimited()) {
      return "max";
    }
    return fps == Math.rint(fps) ? String.valueOf((long) fps) : String.valueOf(fps);
  }
}
