package wirelab.ui.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import wirelab.slides.Part;
import wirelab.snippet.Language;
import wirelab.snippet.Snippet;
import wirelab.ui.prose.CodeText;

/** Lines of sources that run; two languages stand side by side. */
final class SourceBox {
  private SourceBox() {}

  static HBox of(Part.Code code) {
    HBox box = new HBox();
    box.getStyleClass().add("slide-code");
    List<Language> languages = new ArrayList<>();
    code.snippets().stream().map(Snippet::language).distinct().forEach(languages::add);
    for (Language language : languages) {
      VBox column = column(code, language);
      HBox.setHgrow(column, Priority.ALWAYS);
      column.setPrefWidth(1); // each has the same share
      column.setMinWidth(0);
      box.getChildren().add(column);
    }
    return box;
  }

  private static VBox column(Part.Code code, Language language) {
    VBox column = new VBox();
    column.getStyleClass().add("slide-language");
    String file = "";
    for (Snippet snippet : code.snippets()) {
      if (snippet.language() != language) {
        continue;
      }
      if (!snippet.file().equals(file)) {
        file = snippet.file();
        String name = file.substring(file.lastIndexOf('/') + 1);
        Label label = new Label(language.title() + " · " + name);
        label.getStyleClass().add("slide-file");
        column.getChildren().add(label);
      }
      TextFlow text = CodeText.of(snippet.text(), Optional.of(language));
      text.getStyleClass().add("slide-source");
      text.setMinWidth(0);
      column.getChildren().add(text);
    }
    return column;
  }
}
