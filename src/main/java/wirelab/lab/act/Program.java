package wirelab.lab.act;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program of another language to its end. */
final class Program {
  private static final long PATIENCE_SECONDS = 20;

  private Program() {}

  /**
   * Runs it.
   *
   * @throws IOException if there is no such program, or it takes too long
   */
  static void run(List<String> words) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD)
            .start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(
          "%s has not ended within %d s".formatted(words.getFirst(), PATIENCE_SECONDS));
    }
  }
}
