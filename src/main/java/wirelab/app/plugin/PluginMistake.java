package wirelab.app.plugin;

import java.io.Serial;

/** A promise that a plugin did not keep, in one line that says all there is to say. */
final class PluginMistake extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  PluginMistake(String line) {
    super(line, null, false, false);
  }
}
