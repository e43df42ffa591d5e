package wirelab.ui.lab;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import wirelab.snippet.Snippet;
import wirelab.ui.prose.CodeText;

/** A call's line in Java and in Python, one under the other. */
final class CodeBox {
  private CodeBox() {}

  static VBox of(CallCode code) {
    VBox box = new VBox();
    box.getStyleClass().add("lab-code");
    code.java().ifPresent(snippet -> box.getChildren().add(line(snippet)));
    code.python().ifPresent(snippet -> box.getChildren().add(line(snippet)));
    return box;
  }

  private static HBox line(Snippet snippet) {
    Label language = new Label(snippet.language().title());
    language.getStyleClass().add("lab-language");
    language.setMinWidth(Region.USE_PREF_SIZE);
    TextFlow text = CodeText.of(snippet.meant(), Optional.of(snippet.language()));
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(language, text);
    line.getStyleClass().add("lab-code-line");
    return line;
  }
}
