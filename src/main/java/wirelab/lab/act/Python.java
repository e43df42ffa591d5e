package wirelab.lab.act;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Finds a Python on this machine that has NumPy. It is looked for once. */
final class Python {
  private static final List<String> NAMES = List.of("python3", "/usr/bin/python3", "python", "py");
  private static final long PATIENCE_SECONDS = 10;

  private Python() {}

  /** Found when somebody first asks. */
  private static final class Found {
    static final Optional<String> NAME = NAMES.stream().filter(Python::works).findFirst();
  }

  /** The command; empty if there is none. */
  static Optional<String> command() {
    return Found.NAME;
  }

  private static boolean works(String command) {
    try {
      Process process =
          new ProcessBuilder(command, "-c", "import numpy")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException e) {
      return false; // there is no such program
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
