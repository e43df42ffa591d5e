package wirelab.cli;

import java.util.Locale;
import wirelab.spi.SettingException;

/** How the window is to look. */
public enum Theme {
  LIGHT,
  DARK,
  /** Light, with everything large enough for the last row. */
  PROJECTOR;

  static Theme parse(String text) throws SettingException {
    for (Theme theme : values()) {
      if (theme.toString().equals(text)) {
        return theme;
      }
    }
    throw new SettingException("'%s': write light, dark or projector".formatted(text));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
