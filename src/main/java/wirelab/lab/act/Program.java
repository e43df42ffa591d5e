package wirelab.lab.act;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A program in Python that comes with a lab, while it runs. Nothing else is ever run: a file whose
 * name ends in {@code .py}, in the lab's own folder, by the Python of this machine, without a
 * shell, and for a bounded time.
 */
final class Program implements AutoCloseable {
  /** After this a program is ended that somebody waits for. */
  static final Duration RUN = Duration.ofMinutes(1);

  /** And one that runs beside what a learner does. */
  static final Duration BESIDE = Duration.ofMinutes(10);

  private static final String ENDING = ".py";
  private static final int MOST_CHARACTERS = 100_000;
  private static final long PATIENCE_SECONDS = 10;

  private final String name;
  private final Process process;
  private final CountDownLatch spoken = new CountDownLatch(1);
  private final Thread reader;
  private volatile String last = "";

  private Program(String name, Process process, Duration longest) {
    this.name = name;
    this.process = process;
    this.reader = Thread.ofVirtual().name("python").start(this::read);
    Thread.ofVirtual().name("python-limit").start(() -> limit(longest));
  }

  /**
   * Starts it.
   *
   * @param folder that of the lab
   * @param words the file, and what it is told
   * @throws IOException in one line, if it is no such file, or there is no Python
   */
  static Program start(Path folder, List<String> words, Duration longest) throws IOException {
    Path file = file(folder, words.isEmpty() ? "" : words.getFirst());
    List<String> command = new ArrayList<>();
    command.add(Python.command().orElseThrow(() -> new IOException(Requirement.PYTHON.lack())));
    command.add("-u"); // each line as soon as it is printed
    command.add(file.toString());
    command.addAll(words.subList(1, words.size()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    Process process = builder.start();
    process.getOutputStream().close();
    return new Program(words.getFirst(), process, longest);
  }

  private static Path file(Path folder, String name) throws IOException {
    Path inside = folder.toRealPath();
    if (name.endsWith(ENDING) && !name.startsWith("-")) {
      Path file = inside.resolve(name).normalize();
      if (Files.isRegularFile(file) && file.toRealPath().startsWith(inside)) {
        return file;
      }
    }
    throw new IOException(
        "run '%s': a lab runs only programs in Python from its own folder, as in client.py"
            .formatted(name));
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        last = line.length() > MOST_CHARACTERS ? line.substring(0, MOST_CHARACTERS) : line;
        spoken.countDown();
        line = lines.readLine();
      }
    } catch (IOException e) {
      // it has been ended
    } finally {
      spoken.countDown();
    }
  }

  private void limit(Duration longest) {
    try {
      if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until it has printed something, by which these programs say that they are ready. */
  void awaitReady() throws IOException, InterruptedException {
    if (!spoken.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IOException("%s has printed nothing within %d s".formatted(name, PATIENCE_SECONDS));
    }
  }

  /** Waits for its end: the last line that it has printed. */
  String awaitEnd() throws InterruptedException {
    process.waitFor();
    reader.join();
    return last;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
