package wirelab.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the system lets this process do. */
public final class Privileges {
  /** Of capabilities(7). */
  private static final int CAP_NET_RAW = 13;

  private static final String EFFECTIVE = "CapEff:";

  private Privileges() {}

  /** Whether this process may capture packets and open raw sockets. */
  public static boolean ofHere(Os os) {
    return switch (os) {
      case LINUX -> capable(lines(Path.of("/proc/self/status")));
      case MAC -> Files.isReadable(Path.of("/dev/bpf0"));
      // only administrators may list what belongs to the system itself
      case WINDOWS -> Files.isReadable(Path.of("C:\\Windows\\System32\\config\\SAM"));
    };
  }

  /**
   * @param status the lines of /proc/self/status, see proc_pid_status(5)
   */
  static boolean capable(List<String> status) {
    return status.stream()
        .filter(line -> line.startsWith(EFFECTIVE))
        .map(line -> Long.parseUnsignedLong(line.substring(EFFECTIVE.length()).strip(), 16))
        .anyMatch(mask -> (mask >> CAP_NET_RAW & 1) == 1);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      return List.of();
    }
  }
}
