package wirelab.peer;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A Python interpreter of this machine, the other end of many a wire. A test that finds none is
 * skipped, but fails where the environment says {@code CI=true}. A test for one version of a module
 * is skipped where there is only another: no system ships both.
 *
 * <pre>{@code
 * byte[] pickled = Python.with("numpy 2", "cv2").run("pickles.py", new byte[0], "640", "480");
 * }</pre>
 */
public final class Python {
  private static final Path SCRIPTS = Path.of("src/test/python").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Map<List<String>, Python> FOUND = new ConcurrentHashMap<>();
  private static final String CHECK =
      """
      import importlib, sys
      for wanted in sys.argv[1:]:
          name, _, version = wanted.partition(' ')
          found = getattr(importlib.import_module(name), '__version__', '')
          if version and found.split('.')[0] != version:
              sys.exit(f'{name} is {found}, not {version}')
      """;

  private final String command;

  private Python(String command) {
    this.command = command;
  }

  /**
   * The first of $WIRELAB_PYTHON, python3 and /usr/bin/python3 that can import all of {@code
   * modules}.
   *
   * @param modules names, with a major version where that matters: {@code numpy 2}
   */
  public static Python with(String... modules) {
    List<String> wanted = List.of(modules);
    Python found = FOUND.get(wanted);
    if (found == null) {
      found = find(wanted);
      FOUND.put(wanted, found);
    }
    return found;
  }

  private static Python find(List<String> modules) {
    List<String> reasons = new ArrayList<>();
    for (String candidate : candidates()) {
      Python python = new Python(candidate);
      try {
        python.eval(CHECK, new byte[0], modules.toArray(String[]::new));
        return python;
      } catch (IOException e) {
        reasons.add(candidate + ": " + e.getMessage().strip().lines().toList().getLast());
      }
    }
    List<String> anyVersion = modules.stream().map(Python::withoutVersion).toList();
    if (!anyVersion.equals(modules)) {
      with(anyVersion.toArray(String[]::new)); // that there is none at all is another matter
      return abort("only another version is here: " + reasons);
    }
    String told =
        "no Python with %s on this machine (set WIRELAB_PYTHON): %s"
            .formatted(String.join(", ", modules), reasons);
    return "true".equals(System.getenv("CI")) ? fail(told) : abort(told);
  }

  private static String withoutVersion(String module) {
    int space = module.indexOf(' ');
    return space < 0 ? module : module.substring(0, space);
  }

  private static Set<String> candidates() {
    Set<String> candidates = new LinkedHashSet<>();
    String chosen = System.getenv("WIRELAB_PYTHON");
    if (chosen != null) {
      candidates.add(chosen);
    }
    candidates.addAll(List.of("python3", "/usr/bin/python3"));
    return candidates;
  }

  /**
   * Runs a script of src/test/python to its end.
   *
   * @return what it wrote to its standard output
   * @throws IOException if it fails or takes too long, with what it wrote to its standard error
   */
  public byte[] run(String script, byte[] input, String... arguments) throws IOException {
    return complete(start(script, arguments), input);
  }

  /** Runs a few lines of Python to their end, as {@link #run} does. */
  public byte[] eval(String code, byte[] input, String... arguments) throws IOException {
    return complete(launch(List.of("-c", code), arguments), input);
  }

  /** Starts a script of src/test/python, for a talk that the caller leads and destroys. */
  public Process start(String script, String... arguments) throws IOException {
    Path file = SCRIPTS.resolve(script);
    if (!Files.isRegularFile(file)) {
      throw new IOException("no script " + file);
    }
    return launch(List.of(file.toString()), arguments);
  }

  private Process launch(List<String> program, String... arguments) throws IOException {
    List<String> words = new ArrayList<>(List.of(command, "-u"));
    words.addAll(program);
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    return builder.start();
  }

  private static byte[] complete(Process process, byte[] input) throws IOException {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Thread.startVirtualThread(() -> feed(process, input));
    Thread complaints = Thread.startVirtualThread(() -> drain(process.getErrorStream(), errors));
    Thread watch = Thread.startVirtualThread(() -> endInTime(process));
    byte[] output = process.getInputStream().readAllBytes();
    try {
      int code = process.waitFor();
      complaints.join();
      watch.join();
      if (code != 0) {
        throw new IOException(
            "Python ended with %d: %s".formatted(code, errors.toString(StandardCharsets.UTF_8)));
      }
      return output;
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Python ran", e);
    }
  }

  private static void endInTime(Process process) {
    try {
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A script that does not read its input to the end closes it; its exit code tells the rest. */
  private static void feed(Process process, byte[] input) {
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input);
    } catch (IOException ignored) {
      return;
    }
  }

  private static void drain(InputStream from, ByteArrayOutputStream into) {
    try (from) {
      from.transferTo(into);
    } catch (IOException e) {
      into.writeBytes(e.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
