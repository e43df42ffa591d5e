package wirelab.ui.base;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks someone for a file. Tests and windows in memory answer for themselves. */
public interface FileChoice {
  /**
   * One kind of files.
   *
   * @param name what they are, for people
   * @param endings of their names, as in {@code .pcapng}
   */
  record Kind(String name, List<String> endings) {}

  /** A file that is there; empty if none is chosen. */
  Optional<Path> toOpen(String title, List<Kind> kinds);

  /**
   * A file to be written; empty if none is chosen.
   *
   * @param proposed its name, unless another is written
   */
  Optional<Path> toWrite(String title, String proposed, List<Kind> kinds);
}
