package wirelab.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a command writes: results to {@code out}, all else to {@code err}.
 *
 * @param terminal whether somebody watches {@code err}, so that a line may be written over
 */
record Streams(PrintWriter out, PrintWriter err, boolean terminal) {
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  /** Those of the process. */
  static Streams system() {
    return new Streams(
        new PrintWriter(System.out, true, charset("stdout.encoding")),
        new PrintWriter(System.err, true, charset("stderr.encoding")),
        Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false)
            && !errorGoesElsewhere());
  }

  /** A line for whoever runs the command. */
  void tell(String line) {
    err.println(line);
    err.flush();
  }

  private static Charset charset(String property) {
    String name = System.getProperty(property);
    return name == null ? Charset.defaultCharset() : Charset.forName(name);
  }

  /** Java tells of input and output only; Linux tells of the rest. */
  private static boolean errorGoesElsewhere() {
    try {
      return Files.isSymbolicLink(STANDARD_ERROR)
          && !Files.readSymbolicLink(STANDARD_ERROR).startsWith("/dev");
    } catch (IOException e) {
      return true;
    }
  }
}
