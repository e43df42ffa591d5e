package wirelab.ui.base;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks with the dialogs of the system, which begin in the folder that was chosen last. */
public final class FileDialogs implements FileChoice {
  private final Supplier<Window> owner;
  private @Nullable File folder;

  /** {@code owner} is the window that waits for the answer. */
  public FileDialogs(Supplier<Window> owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> toOpen(String title, List<Kind> kinds) {
    return taken(dialog(title, kinds).showOpenDialog(owner.get()));
  }

  @Override
  public Optional<Path> toWrite(String title, String proposed, List<Kind> kinds) {
    FileChooser dialog = dialog(title, kinds);
    dialog.setInitialFileName(proposed);
    return taken(dialog.showSaveDialog(owner.get()));
  }

  private FileChooser dialog(String title, List<Kind> kinds) {
    FileChooser dialog = new FileChooser();
    dialog.setTitle(title);
    File last = folder;
    if (last != null && last.isDirectory()) {
      dialog.setInitialDirectory(last);
    }
    for (Kind kind : kinds) {
      List<String> patterns = kind.endings().stream().map(ending -> "*" + ending).toList();
      dialog.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind.name(), patterns));
    }
    return dialog;
  }

  private Optional<Path> taken(@Nullable File chosen) {
    if (chosen == null) {
      return Optional.empty();
    }
    folder = chosen.getParentFile();
    return Optional.of(Path.of(chosen.getPath()));
  }
}
