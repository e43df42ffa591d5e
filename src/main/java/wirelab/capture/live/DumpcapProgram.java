package wirelab.capture.live;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import wirelab.machine.Os;

/**
 * Wireshark's program that captures.
 *
 * @param patience how long it may take to answer
 */
record DumpcapProgram(Path path, Os os, Duration patience) {
  /**
   * Runs a program, and ends it when the standard input does. That is closed by the system when
   * this process ends, however it does, so that the program never stays behind.
   */
  private static final String GUARD =
      """
      trap '' INT HUP
      "$@" </dev/null &
      child=$!
      exec >&-
      read -r line
      kill "$child" 2>/dev/null
      wait "$child"
      """;

  /** The one on the path, or where it is installed; one that may not be run is none. */
  static Optional<Path> find(Os os, String path) {
    String name = os == Os.WINDOWS ? "dumpcap.exe" : "dumpcap";
    Stream<Path> usual =
        Stream.of(
            Path.of("/usr/bin", name),
            Path.of("/Applications/Wireshark.app/Contents/MacOS", name),
            Path.of("C:\\Program Files\\Wireshark", name));
    Stream<Path> onPath =
        Stream.of(path.split(java.io.File.pathSeparator)).map(folder -> Path.of(folder, name));
    return Stream.concat(onPath, usual).filter(Files::isExecutable).findFirst();
  }

  /** What it answered: its exit code, and what it printed. */
  record Answer(int code, String out, String err) {}

  /** Runs it to its end. */
  Answer ask(String... arguments) throws CaptureException {
    List<String> command = new ArrayList<>(List.of(path.toString()));
    command.addAll(List.of(arguments));
    Process process = start(new ProcessBuilder(command));
    CompletableFuture<String> out = text(process.getInputStream());
    CompletableFuture<String> err = text(process.getErrorStream());
    try {
      CompletableFuture.allOf(out, err).get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(process.waitFor(), out.get(), err.get());
    } catch (TimeoutException e) {
      throw new CaptureException(silence());
    } catch (ExecutionException e) {
      throw new IllegalStateException("reading what dumpcap prints", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CaptureException("interrupted while dumpcap ran");
    } finally {
      process.destroyForcibly();
    }
  }

  /** Starts a capture; its standard input must stay open as long as it is to run. */
  Process capture(Device device, CaptureFilter filter) throws CaptureException {
    List<String> command = new ArrayList<>();
    if (os != Os.WINDOWS) {
      command.addAll(List.of("/bin/sh", "-c", GUARD, "wirelab"));
    }
    command.addAll(
        List.of(
            path.toString(),
            "-q",
            "-i",
            device.name(),
            "-p",
            "-s",
            "262144",
            "-B",
            "64",
            "-w",
            "-"));
    if (!filter.expression().isEmpty()) {
      command.addAll(List.of("-f", filter.expression()));
    }
    return start(new ProcessBuilder(command));
  }

  /** That it has said nothing for too long. */
  String silence() {
    return "dumpcap does not answer within %d s (%s)".formatted(patience.toSeconds(), path);
  }

  private Process start(ProcessBuilder builder) throws CaptureException {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new CaptureException(
          "dumpcap can not be started (%s): %s".formatted(path, e.getMessage()));
    }
  }

  private static CompletableFuture<String> text(InputStream stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException e) {
            return "";
          }
        },
        task -> Thread.ofPlatform().daemon().name("wirelab-dumpcap-answer").start(task));
  }
}
