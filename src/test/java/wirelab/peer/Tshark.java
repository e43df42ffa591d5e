package wirelab.peer;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Wireshark's own programs, which say what a capture holds. A test that finds none is skipped, but
 * fails where the environment says {@code CI=true}.
 */
public final class Tshark {
  private Tshark() {}

  /** The lines that one of the programs prints about a capture; complains of any complaint. */
  public static List<String> lines(String... command) throws IOException {
    Path complaints = Files.createTempFile("tshark", ".err");
    try {
      Process process = started(command, complaints);
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      List<String> serious =
          Files.readString(complaints)
              .lines()
              .filter(line -> !line.startsWith("Running as user"))
              .toList();
      if (code != 0 || !serious.isEmpty()) {
        throw new IOException("%s ended with %d: %s".formatted(command[0], code, serious));
      }
      return printed.lines().toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while %s ran".formatted(command[0]), e);
    } finally {
      Files.delete(complaints);
    }
  }

  /** The values of these fields for each packet, the first where there are several, by tabs. */
  public static List<String> fields(Path capture, List<String> fields) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "tshark", "-n", "-r", capture.toString(), "-T", "fields", "-E", "occurrence=f"));
    fields.forEach(field -> command.addAll(List.of("-e", field)));
    return lines(command.toArray(String[]::new));
  }

  private static Process started(String[] command, Path complaints) {
    try {
      return new ProcessBuilder(command).redirectError(complaints.toFile()).start();
    } catch (IOException e) {
      String told = "no %s on this machine: %s".formatted(command[0], e.getMessage());
      return "true".equals(System.getenv("CI")) ? fail(told) : abort(told);
    }
  }
}
