package wirelab.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wirelab.model.Memory;

/**
 * What sessions have taken and not given back: threads, virtual ones included, sockets, and memory.
 *
 * @param sockets open descriptors of sockets; -1 where the system does not tell
 */
record Leftovers(List<String> threads, long sockets, long leases) {
  private static final Pattern THREAD = Pattern.compile("\"name\": \"(wirelab-[^\"]*)\"");
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  static Leftovers now() {
    try {
      return new Leftovers(threadNames(), descriptors("socket:"), Memory.common().leased());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until there is no more than this: threads take a moment to end, and sockets to close. */
  void awaitAgain() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(now()).matches(this::isNoLessThan, "is no more than " + this));
  }

  private boolean isNoLessThan(Leftovers other) {
    return other.threads.size() <= threads.size()
        && other.sockets <= sockets
        && other.leases <= leases;
  }

  /** Only a dump tells of virtual threads. */
  private static List<String> threadNames() throws IOException {
    Path folder = Files.createTempDirectory("threads");
    Path dump = folder.resolve("dump.json");
    try {
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpThreads(dump.toString(), ThreadDumpFormat.JSON);
      List<String> names = new ArrayList<>();
      for (Matcher found = THREAD.matcher(Files.readString(dump)); found.find(); ) {
        names.add(found.group(1));
      }
      return names.stream().sorted().toList();
    } finally {
      Files.deleteIfExists(dump);
      Files.delete(folder);
    }
  }

  /** Open descriptors of that kind; all where it is empty; -1 where the system does not tell. */
  static long descriptors(String kind) throws IOException {
    if (!Files.isDirectory(DESCRIPTORS)) {
      return -1;
    }
    try (Stream<Path> all = Files.list(DESCRIPTORS)) {
      return all.filter(descriptor -> leadsTo(descriptor, kind)).count();
    }
  }

  /** The descriptor by which the folder is read is gone when it is looked at. */
  private static boolean leadsTo(Path descriptor, String kind) {
    try {
      return Files.readSymbolicLink(descriptor).toString().startsWith(kind);
    } catch (IOException e) {
      return false;
    }
  }
}
