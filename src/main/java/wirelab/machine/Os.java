package wirelab.machine;

import java.util.Locale;

/** The families of operating systems that need different words, files or commands. */
public enum Os {
  LINUX,
  MAC,
  WINDOWS;

  /** The one that the program runs on; every other Unix counts as Linux. */
  public static Os here() {
    return named(System.getProperty("os.name"));
  }

  /** The one that Java calls {@code name}. */
  public static Os named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("windows")) {
      return WINDOWS;
    }
    return lower.startsWith("mac") ? MAC : LINUX;
  }
}
