package wirelab.cli.doctor;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Reads how much a UDP socket of Linux may hold until it is read. */
record ReceiveBufferCheck(Path file) implements Callable<Finding> {
  /** Two pictures of 640×480 in three bytes a pixel, rounded up. */
  private static final long ENOUGH = 2L << 20;

  static final Path LINUX = Path.of("/proc/sys/net/core/rmem_max");

  @Override
  public Finding call() throws IOException {
    long most = Long.parseLong(firstLine());
    String size = String.format(Locale.ROOT, "a UDP socket holds at most %,d bytes", most);
    if (most >= ENOUGH) {
      return Finding.works(size);
    }
    return Finding.lacks(
        size + ", and a raw picture of 640×480 is 921,600: fast senders lose datagrams",
        "sudo sysctl -w net.core.rmem_max=8388608");
  }

  /** Reads it all at once: the second read of a file in /proc/sys finds nothing. */
  private String firstLine() throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return String.valueOf(reader.readLine()).strip();
    }
  }
}
