package wirelab.ui.base;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** How the window looks. */
public enum Theme {
  LIGHT("Light", "fth-sun"),
  DARK("Dark", "fth-moon"),
  /** Large and with strong contrast, to be read from the last row. */
  PROJECTOR("Projector", "fth-monitor");

  private final String title;
  private final String icon;

  Theme(String title, String icon) {
    this.title = title;
    this.icon = icon;
  }

  public String title() {
    return title;
  }

  public String icon() {
    return icon;
  }

  /** The one after this, and after the last the first. */
  public Theme next() {
    return switch (this) {
      case LIGHT -> DARK;
      case DARK -> PROJECTOR;
      case PROJECTOR -> LIGHT;
    };
  }

  /** The sheet that all controls take their looks from. */
  public String controls() {
    return this == DARK
        ? new PrimerDark().getUserAgentStylesheet()
        : new PrimerLight().getUserAgentStylesheet();
  }

  /** The class of the window's root. */
  public String styleClass() {
    return "theme-" + title.toLowerCase(java.util.Locale.ROOT);
  }
}
