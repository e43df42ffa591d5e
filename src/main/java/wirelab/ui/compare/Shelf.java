package wirelab.ui.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import wirelab.compare.report.RunFile;

/** Where comparisons are kept from one start to the next. Its methods read and write files. */
final class Shelf {
  private static final int MOST = 200;

  private final Path folder;

  Shelf(Path folder) {
    this.folder = folder;
  }

  /**
   * What stands there.
   *
   * @param troubles a line for each that can not be read
   */
  record Content(List<KeptRun> runs, List<String> troubles) {}

  /** The newest, newest first. */
  Content read() {
    List<KeptRun> runs = new ArrayList<>();
    List<String> troubles = new ArrayList<>();
    for (Path file : files(troubles)) {
      try {
        runs.add(new KeptRun(name(file), RunFile.read(file)));
      } catch (IOException e) {
        troubles.add(String.valueOf(e.getMessage()));
      }
    }
    runs.sort(Comparator.comparing((KeptRun kept) -> kept.run().began()).reversed());
    return new Content(runs, troubles);
  }

  private List<Path> files(List<String> troubles) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(RunFile.ENDING)).limit(MOST).toList();
    } catch (IOException e) {
      troubles.add("%s can not be read: %s".formatted(folder, e.getMessage()));
      return List.of();
    }
  }

  /** Keeps one; another of that name makes place for it. */
  void keep(KeptRun kept) throws IOException {
    Files.createDirectories(folder);
    RunFile.write(kept.run(), file(kept.name()));
  }

  void remove(KeptRun kept) throws IOException {
    Files.deleteIfExists(file(kept.name()));
  }

  private Path file(String name) {
    return folder.resolve(name.replaceAll("[^\\w .,+=-]", "_") + RunFile.ENDING);
  }

  static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(RunFile.ENDING)
        ? name.substring(0, name.length() - RunFile.ENDING.length())
        : name;
  }
}
