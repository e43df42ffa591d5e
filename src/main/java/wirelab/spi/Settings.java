package wirelab.spi;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Values for the settings of one part, as text; what is not set has its default. Immutable. */
public final class Settings {
  private static final Settings DEFAULTS = new Settings(Map.of());

  private final Map<String, String> values;

  private Settings(Map<String, String> values) {
    this.values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** Nothing set. */
  public static Settings defaults() {
    return DEFAULTS;
  }

  public static Settings of(Map<String, String> values) {
    return new Settings(values);
  }

  /** The value of {@code setting}. */
  public <T> T get(Setting<T> setting) throws SettingException {
    String text = values.get(setting.name());
    return text == null ? setting.defaultValue() : setting.parse(text);
  }

  /** These settings with one more. */
  public Settings with(String name, String value) {
    Map<String, String> more = new TreeMap<>(values);
    more.put(name, value);
    return new Settings(more);
  }

  /** The texts that are set, by name, in the order of the alphabet. */
  public Map<String, String> asMap() {
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Settings settings && values.equals(settings.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** As on the command line: {@code jpeg=80,protocol=5}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (name, value) ->
            text.append(text.isEmpty() ? "" : ",").append(name).append('=').append(value));
    return text.toString();
  }
}
