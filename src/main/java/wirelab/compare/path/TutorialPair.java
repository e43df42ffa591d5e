package wirelab.compare.path;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;

/** The tutorial's two Python programs, run beside ours as a yardstick. */
public final class TutorialPair {
  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3", "python");
  private static final int PROBE_SECONDS = 20;
  private static final int PATIENCE_SECONDS = 120;

  private final String python;
  private final int receiveSize;

  private TutorialPair(String python, int receiveSize) {
    this.python = python;
    this.receiveSize = receiveSize;
  }

  /** What the pair showed: pictures a second, and percentiles of the one-way time. */
  public record Result(double fps, double p50Millis, double p99Millis) {
    /** Reads the line that tutorial_receiver.py ends with. */
    private static Result parse(String line) throws IOException {
      try (Scanner figures = new Scanner(line).useLocale(Locale.ROOT)) {
        return new Result(figures.nextDouble(), figures.nextDouble(), figures.nextDouble());
      } catch (NoSuchElementException e) {
        throw new IOException("the tutorial's receiver said '%s'".formatted(line), e);
      }
    }
  }

  /** The pair with {@code recv(receiveSize)}, where this machine has a Python with NumPy. */
  public static Optional<TutorialPair> find(int receiveSize) throws InterruptedException {
    for (String candidate : PYTHONS) {
      if (hasNumPy(candidate)) {
        return Optional.of(new TutorialPair(candidate, receiveSize));
      }
    }
    return Optional.empty();
  }

  private static boolean hasNumPy(String candidate) throws InterruptedException {
    try {
      Process probe =
          new ProcessBuilder(candidate, "-c", "import numpy")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = probe.waitFor(PROBE_SECONDS, TimeUnit.SECONDS);
      probe.destroyForcibly();
      return ended && probe.exitValue() == 0;
    } catch (IOException e) {
      return false; // there is no program of that name
    }
  }

  /** Sends {@code frames} pictures of {@code size} from one process to the other. */
  public Result run(String size, int frames, double fps) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("wirelab-tutorial");
    Process receiver = null;
    Process sender = null;
    try {
      receiver =
          start(
              script(folder, "tutorial_receiver.py"),
              List.of("127.0.0.1", "0", "--latency", "--quiet"),
              List.of("--frames", "" + frames, "--recv", "" + receiveSize));
      BufferedReader output = receiver.inputReader();
      String port = said(output).replace("listening ", "");
      sender =
          start(
              script(folder, "tutorial_sender.py"),
              List.of("127.0.0.1", port, "--quiet", "--size", size),
              List.of("--frames", "" + frames, "--fps", "" + fps));
      return Result.parse(said(output));
    } finally {
      end(receiver);
      end(sender);
      remove(folder);
    }
  }

  private Process start(Path script, List<String> first, List<String> second) throws IOException {
    List<String> command = new ArrayList<>(List.of(python, script.toString()));
    command.addAll(first);
    command.addAll(second);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static Path script(Path folder, String name) throws IOException {
    Path target = folder.resolve(name);
    try (InputStream source = TutorialPair.class.getResourceAsStream("/wirelab/python/" + name)) {
      if (source == null) {
        throw new IOException("the program lacks its own " + name);
      }
      Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
    }
    return target;
  }

  private static String said(BufferedReader output) throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new IOException("the tutorial's receiver ended without a word");
    }
    return line;
  }

  private static void end(@org.jspecify.annotations.Nullable Process process)
      throws InterruptedException {
    if (process != null && !process.waitFor(2, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
