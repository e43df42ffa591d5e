package wirelab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Empty files to be opened. Their names are taken away at once: who holds them open keeps them. */
final class Scratch {
  private Scratch() {}

  static Path file() throws RefusedException {
    try {
      return Files.createTempFile("wirelab", ".txt");
    } catch (IOException e) {
      throw new RefusedException("OSError", 0, String.valueOf(e.getMessage()));
    }
  }

  static void forget(Path file) {
    if (!file.toFile().delete()) {
      file.toFile().deleteOnExit(); // Windows keeps the name as long as it is open
    }
  }
}
