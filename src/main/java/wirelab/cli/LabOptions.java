package wirelab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wirelab.lab.Labs;
import wirelab.lab.check.LabCheck;

/** The option that says where labs are. */
final class LabOptions {
  private static final Path OURS = Path.of(System.getProperty("wirelab.home", "."), "labs");

  @Option(
      names = "--labs",
      paramLabel = "FOLDER",
      description = "A folder of labs, each in a folder of its own; may be given several times.",
      arity = "1")
  private @Nullable List<Path> folders;

  Labs labs() {
    List<Path> all = new ArrayList<>();
    if (folders == null) {
      all.add(OURS);
    } else {
      all.addAll(folders);
    }
    return Labs.read(all, LabCheck::flaws);
  }
}
