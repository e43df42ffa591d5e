package wirelab.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The files that stand beside a lab; nothing outside of its folder is ever read. */
final class Companions {
  private final Path folder;

  /** Those of the lab in {@code file}. */
  Companions(Path file) {
    this.folder = file.toAbsolutePath().resolveSibling("");
  }

  /**
   * Makes sure that there is such a file.
   *
   * @throws LabException if there is none, or the way to it leads out of the folder
   */
  void need(String name, Place place) throws LabException {
    try {
      Path file = folder.resolve(name).normalize();
      if (!file.startsWith(folder.normalize())) {
        throw outside(name, place);
      }
      if (!Files.isRegularFile(file)) {
        throw new LabException(place, "'%s': there is no such file beside the lab".formatted(name));
      }
      if (!file.toRealPath().startsWith(folder.toRealPath())) {
        throw outside(name, place);
      }
    } catch (InvalidPathException | IOException e) {
      throw new LabException(place, "'%s': %s".formatted(name, e.getMessage()));
    }
  }

  private static LabException outside(String name, Place place) {
    return new LabException(
        place, "'%s' leads out of the lab's folder: put the file beside the lab".formatted(name));
  }
}
