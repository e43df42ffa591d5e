package wirelab.ui.slides;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import wirelab.slides.Part;
import wirelab.snippet.Language;
import wirelab.snippet.Snippet;
import wirelab.ui.prose.CodeText;

/** Lines of sources that run; two languages stand side by side. */
final class SourceBox {
  private static final double ALL = 100;

  private SourceBox() {}

  static GridPane of(Part.Code code) {
    GridPane box = new GridPane();
    box.getStyleClass().add("slide-code");
    List<Language> languages = code.snippets().stream().map(Snippet::language).distinct().toList();
    for (Language language : languages) {
      ColumnConstraints share = new ColumnConstraints();
      share.setPercentWidth(ALL / languages.size());
      box.getColumnConstraints().add(share);
      box.addColumn(box.getColumnConstraints().size() - 1, column(code, language));
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
