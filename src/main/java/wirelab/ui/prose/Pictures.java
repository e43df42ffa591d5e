package wirelab.ui.prose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/** The pictures of a text, all of which are in one folder. */
final class Pictures {
  private final Path folder;

  Pictures(Path folder) {
    this.folder = folder;
  }

  /** The picture as wide as there is room for, but not wider than it is; or else what it shows. */
  Node of(String destination, String shows) {
    Optional<Path> file = inside(destination);
    if (file.isEmpty()) {
      Label missing = new Label("[picture: %s]".formatted(shows.isEmpty() ? destination : shows));
      missing.setWrapText(true);
      missing.getStyleClass().add("prose-missing");
      return missing;
    }
    Image image = new Image(file.get().toUri().toString(), true);
    ImageView view = new ImageView(image);
    view.setPreserveRatio(true);
    view.setSmooth(true);
    view.setAccessibleText(shows);
    StackPane box = new StackPane(view);
    box.setMinWidth(0);
    box.getStyleClass().add("prose-picture");
    view.fitWidthProperty().bind(Bindings.min(box.widthProperty(), image.widthProperty()));
    return box;
  }

  /** The file, unless it is not there or the way to it leads out of the folder. */
  private Optional<Path> inside(String destination) {
    try {
      Path home = folder.toRealPath();
      Path file = home.resolve(destination).toRealPath();
      return file.startsWith(home) && Files.isRegularFile(file)
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
