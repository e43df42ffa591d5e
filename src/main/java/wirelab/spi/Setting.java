package wirelab.spi;

import java.util.List;

/**
 * One thing that can be set on a plugged-in part: its name on the command line, its default, and
 * what it accepts. The window draws a control for each.
 *
 * @param <T> the Java type of the value
 */
public sealed interface Setting<T> {
  /** As on the command line: {@code datagram} in {@code udp:datagram=1400}. */
  String name();

  /** As in the window. */
  String title();

  /** A sentence for help and tooltips. */
  String help();

  T defaultValue();

  /**
   * Reads a value.
   *
   * @throws SettingException with the offending text and what would be accepted
   */
  T parse(String text) throws SettingException;

  /** What is accepted, in words. */
  String allowed();

  private static SettingException refuse(Setting<?> setting, String text) {
    return new SettingException(
        "setting %s: '%s' is not %s".formatted(setting.name(), text, setting.allowed()));
  }

  /** A whole number from {@code min} to {@code max}. */
  record Whole(String name, String title, String help, Integer defaultValue, int min, int max)
      implements Setting<Integer> {
    @Override
    public Integer parse(String text) throws SettingException {
      try {
        int value = Integer.parseInt(text.trim());
        if (value >= min && value <= max) {
          return value;
        }
      } catch (NumberFormatException e) {
        throw (SettingException) refuse(this, text).initCause(e);
      }
      throw refuse(this, text);
    }

    @Override
    public String allowed() {
      return "a whole number from %d to %d".formatted(min, max);
    }
  }

  /** A number from {@code min} to {@code max}, with a point. */
  record Decimal(
      String name, String title, String help, Double defaultValue, double min, double max)
      implements Setting<Double> {

    @Override
    public Double parse(String text) throws SettingException {
      try {
        double value = Double.parseDouble(text.trim());
        if (value >= min && value <= max) {
          return value;
        }
      } catch (NumberFormatException e) {
        throw (SettingException) refuse(this, text).initCause(e);
      }
      throw refuse(this, text);
    }

    @Override
    public String allowed() {
      return "a number from %s to %s".formatted(text(min), text(max));
    }

    private static String text(double value) {
      return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
  }

  /** One of a few words. */
  record Choice(String name, String title, String help, String defaultValue, List<String> words)
      implements Setting<String> {
    @Override
    public String parse(String text) throws SettingException {
      if (words.contains(text)) {
        return text;
      }
      throw refuse(this, text);
    }

    @Override
    public String allowed() {
      return "one of " + String.join(", ", words);
    }
  }

  /** On or off. */
  record Flag(String name, String title, String help, Boolean defaultValue)
      implements Setting<Boolean> {
    @Override
    public Boolean parse(String text) throws SettingException {
      return switch (text) {
        case "true", "on", "yes" -> true;
        case "false", "off", "no" -> false;
        default -> throw refuse(this, text);
      };
    }

    @Override
    public String allowed() {
      return "on or off";
    }
  }

  /** Any text, as a path. */
  record Text(String name, String title, String help, String defaultValue)
      implements Setting<String> {
    @Override
    public String parse(String text) {
      return text;
    }

    @Override
    public String allowed() {
      return "any text";
    }
  }
}
