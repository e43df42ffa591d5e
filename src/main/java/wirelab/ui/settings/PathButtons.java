package wirelab.ui.settings;

import java.io.File;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A field for a path with the two dialogs that find one. */
final class PathButtons extends HBox {
  private final TextField field;
  private final Runnable chosen;

  PathButtons(TextField field, Runnable chosen) {
    super(4);
    this.field = field;
    this.chosen = chosen;
    Button file = button("fth-file", "Choose a file");
    file.setOnAction(pressed -> take(new FileChooser().showOpenDialog(window())));
    Button folder = button("fth-folder", "Choose a folder");
    folder.setOnAction(pressed -> take(new DirectoryChooser().showDialog(window())));
    getChildren().addAll(field, file, folder);
  }

  private static Button button(String icon, String text) {
    Button button = new Button("", new FontIcon(icon));
    button.getStyleClass().add("button-icon");
    button.setAccessibleText(text);
    button.setTooltip(new Tooltip(text));
    return button;
  }

  /** The popover's own window goes away when it loses the focus; its owner stays. */
  private Window window() {
    Window window = field.getScene().getWindow();
    return window instanceof javafx.stage.PopupWindow popup ? popup.getOwnerWindow() : window;
  }

  private void take(@Nullable File found) {
    if (found != null) {
      field.setText(found.getPath());
      chosen.run();
    }
  }
}
