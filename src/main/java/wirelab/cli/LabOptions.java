package wirelab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wirelab.lab.Lab;
import wirelab.lab.Labs;
import wirelab.lab.Shelf;
import wirelab.lab.check.LabCheck;
import wirelab.spi.SettingException;

/** The option that says where labs are. */
final class LabOptions {
  @Option(
      names = "--labs",
      paramLabel = "FOLDER",
      description = "A folder of labs, each in a folder of its own; may be given several times.",
      arity = "1")
  private @Nullable List<Path> folders;

  /** Those of the folders that were given, or else those of the program. */
  Labs labs() {
    return Labs.read(folders == null ? List.of(Shelf.ours()) : folders, LabCheck::flaws);
  }

  /**
   * One of them.
   *
   * @throws SettingException if there is none of this id
   */
  static Lab find(Labs labs, String id) throws SettingException {
    return labs.find(id)
        .orElseThrow(
            () ->
                new SettingException(
                    "there is no lab '%s'; there are %s"
                        .formatted(
                            id, String.join(", ", labs.all().stream().map(Lab::id).toList()))));
  }

  /** That of the program, and those that were given. */
  List<Path> folders() {
    List<Path> all = new ArrayList<>();
    all.add(Shelf.ours());
    all.addAll(folders == null ? List.of() : folders);
    return all;
  }
}
