package wirelab.peer;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import wirelab.capture.live.Availability;
import wirelab.capture.live.PacketSource;
import wirelab.os.Family;
import wirelab.os.OsException;
import wirelab.os.SocketCalls;
import wirelab.os.SocketType;
import wirelab.os.Sockets;

/** What tests of live captures need of the machine; they are skipped without it, but not in CI. */
public final class Machine {
  private Machine() {}

  /** A source that works here. */
  public static PacketSource working(PacketSource source) {
    Availability found = source.availability();
    if (!found.usable()) {
      missing(source.name() + ": " + found);
    }
    return source;
  }

  /** Runs a command that only root may run. */
  public static void asRoot(String... command) throws IOException {
    String said = run(List.of(command));
    if (!said.isEmpty()) {
      missing("%s: %s".formatted(String.join(" ", command), said.strip()));
    }
  }

  /** For tests of raw sockets, which only root may open. */
  public static void mayOpenRawSockets() {
    SocketCalls calls = Sockets.system();
    try {
      calls.close(calls.socket(Family.AF_INET, SocketType.SOCK_RAW, 17));
    } catch (OsException e) {
      missing("no right to raw sockets: " + e.getMessage());
    }
  }

  /** A Java program on this class path that has no right to capture; what it printed. */
  public static String withoutRights(Class<?> program, String... arguments) throws IOException {
    return output(commandWithoutRights(program, arguments));
  }

  /** As {@link #withoutRights}, with its complaints. */
  public static String complaintsWithoutRights(Class<?> program, String... arguments)
      throws IOException {
    return run(commandWithoutRights(program, arguments));
  }

  private static List<String> commandWithoutRights(Class<?> program, String... arguments) {
    List<String> command =
        new ArrayList<>(List.of("setpriv", "--bounding-set=-net_raw,-net_admin"));
    command.addAll(java(program, arguments));
    return command;
  }

  public static List<String> java(Class<?> program, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
    command.addAll(List.of(arguments).stream().filter(word -> word.startsWith("-D")).toList());
    command.add(program.getName());
    command.addAll(List.of(arguments).stream().filter(word -> !word.startsWith("-D")).toList());
    return command;
  }

  /** What a command prints, its complaints included. */
  public static String run(List<String> command) throws IOException {
    return output(new ProcessBuilder(command).redirectErrorStream(true));
  }

  /** What a command prints to its standard output. */
  public static String output(List<String> command) throws IOException {
    return output(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD));
  }

  private static String output(ProcessBuilder builder) throws IOException {
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      missing(String.valueOf(e.getMessage()));
      return "";
    }
  }

  private static void missing(String told) {
    if ("true".equals(System.getenv("CI"))) {
      fail(told);
    }
    abort(told);
  }
}
