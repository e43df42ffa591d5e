package wirelab.spi;

import java.util.List;

/**
 * What a part is called and what can be set on it. The first setting may be given without its name:
 * {@code webcam:0}, {@code pickle:5}.
 *
 * @param name as on the command line
 * @param title as in the window
 * @param help one sentence that teaches what it is
 */
public record Descriptor(String name, String title, String help, List<Setting<?>> settings) {
  public Descriptor {
    settings = List.copyOf(settings);
  }

  /**
   * Checks that every name in {@code given} is one of these settings and every value is accepted.
   *
   * @return {@code given}
   */
  public Settings check(Settings given) throws SettingException {
    for (var entry : given.asMap().entrySet()) {
      setting(entry.getKey()).parse(entry.getValue());
    }
    return given;
  }

  private Setting<?> setting(String wanted) throws SettingException {
    for (Setting<?> setting : settings) {
      if (setting.name().equals(wanted)) {
        return setting;
      }
    }
    List<String> names = settings.stream().map(Setting::name).toList();
    throw new SettingException(
        "%s has no setting '%s'; it has %s"
            .formatted(name, wanted, names.isEmpty() ? "none" : String.join(", ", names)));
  }
}
