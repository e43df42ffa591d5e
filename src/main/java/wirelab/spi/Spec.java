package wirelab.spi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A part and its settings as text: {@code pickle}, {@code pickle:5,jpeg=80}, {@code webcam:0},
 * {@code file:/home/me/street.avi}.
 */
public record Spec(String name, Settings settings) {
  public static Spec of(String name) {
    return new Spec(name, Settings.defaults());
  }

  /** This part with one more setting. */
  public Spec with(String setting, String value) {
    return new Spec(name, settings.with(setting, value));
  }

  /**
   * Reads {@code text} with the help of the descriptor of the part it names. A text that comes
   * first, as a path does, may hold commas and all else, unless it is given by its name.
   */
  static Spec parse(String text, Descriptor descriptor) throws SettingException {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return of(descriptor.name());
    }
    String rest = text.substring(colon + 1);
    List<Setting<?>> settings = descriptor.settings();
    if (!settings.isEmpty()
        && settings.getFirst() instanceof Setting.Text path
        && settings.stream().noneMatch(setting -> rest.startsWith(setting.name() + "="))) {
      return of(descriptor.name()).with(path.name(), rest);
    }
    Map<String, String> values = new TreeMap<>();
    for (String piece : rest.split(",", -1)) {
      int equals = piece.indexOf('=');
      if (equals >= 0) {
        values.put(piece.substring(0, equals).trim(), piece.substring(equals + 1).trim());
      } else if (values.isEmpty() && !settings.isEmpty()) {
        values.put(settings.getFirst().name(), piece.trim());
      } else {
        throw new SettingException(
            "'%s' in '%s': write settings as name=value, with commas between"
                .formatted(piece, text));
      }
    }
    return new Spec(descriptor.name(), descriptor.check(Settings.of(values)));
  }

  @Override
  public String toString() {
    String set = settings.toString();
    return set.isEmpty() ? name : name + ":" + set;
  }
}
