package wirelab.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import wirelab.ui.base.FileChoice;

/** Someone who has made up his mind about the file before he is asked. */
final class Chosen implements FileChoice {
  private Optional<Path> file = Optional.empty();

  void choose(Path next) {
    file = Optional.of(next);
  }

  @Override
  public Optional<Path> toOpen(String title, List<Kind> kinds) {
    return file;
  }

  @Override
  public Optional<Path> toWrite(String title, String proposed, List<Kind> kinds) {
    return file;
  }
}
