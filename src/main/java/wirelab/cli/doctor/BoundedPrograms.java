package wirelab.cli.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs programs that print little, and ends those that take too long. */
record BoundedPrograms(Duration limit) implements PythonCheck.Programs {
  @Override
  public Optional<String> output(List<String> command) throws IOException, InterruptedException {
    Optional<Process> started = start(command);
    if (started.isEmpty()) {
      return Optional.empty();
    }
    Process process = started.get();
    process.getOutputStream().close();
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
      return Optional.empty();
    }
    byte[] printed = process.getInputStream().readAllBytes();
    return process.exitValue() == 0
        ? Optional.of(new String(printed, StandardCharsets.UTF_8).strip())
        : Optional.empty();
  }

  /** Empty if there is no such program. */
  private static Optional<Process> start(List<String> command) {
    try {
      return Optional.of(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
