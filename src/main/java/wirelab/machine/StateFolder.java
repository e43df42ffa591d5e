package wirelab.machine;

import java.nio.file.Path;
import java.util.Map;

/** Where a program keeps what it wants to find again when it is started next. */
public final class StateFolder {
  /** A system property that names another folder, for tests. */
  public static final String PROPERTY = "wirelab.state";

  private static final String NAME = "wirelab";

  private StateFolder() {}

  /** That of this program and this user; it need not be there. */
  public static Path here() {
    String chosen = System.getProperty(PROPERTY, "");
    return chosen.isEmpty()
        ? of(Os.here(), System.getenv(), Path.of(System.getProperty("user.home")))
        : Path.of(chosen);
  }

  static Path of(Os os, Map<String, String> environment, Path home) {
    return switch (os) {
      case LINUX -> {
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        // the XDG specification has relative paths ignored
        boolean usable = !state.isEmpty() && Path.of(state).isAbsolute();
        yield (usable ? Path.of(state) : home.resolve(".local", "state")).resolve(NAME);
      }
      case MAC -> home.resolve("Library", "Application Support", NAME);
      case WINDOWS -> {
        String local = environment.getOrDefault("LOCALAPPDATA", "");
        yield (local.isEmpty() ? home.resolve("AppData", "Local") : Path.of(local)).resolve(NAME);
      }
    };
  }
}
