package wirelab.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option to record what happens. */
final class SaveOption {
  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = {
        "Record the session into this file while it runs, as pcapng: its packets, which Wireshark"
            + " and 'wirelab inspect' open, and beside them everything that was logged. A file of"
            + " that name is replaced.",
        "Default: nothing is recorded"
      })
  private @Nullable Path file;

  /** Where to, or null. */
  @Nullable Path file() {
    return file;
  }
}
