package wirelab.ui.code;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import wirelab.snippet.Snippet;
import wirelab.ui.base.CodeView;
import wirelab.ui.base.Fxml;

/** Shows the Java and the Python line of a call side by side. */
public final class CodeController {
  private final CodeViewModel model;
  private final CodeView javaCode =
      new CodeView("Java source of the call", "The line of Wirelab that made the call is marked");
  private final CodeView pythonCode =
      new CodeView(
          "Python source of the call", "The line of the tutorial that does the same is marked");
  private final Parent root;
  @FXML private Label title;
  @FXML private Label detail;
  @FXML private Label javaTitle;
  @FXML private Label javaMissing;
  @FXML private StackPane java;
  @FXML private Label pythonTitle;
  @FXML private Label pythonMissing;
  @FXML private StackPane python;

  public CodeController(CodeViewModel model) {
    this.model = model;
    this.root = Fxml.load(this);
  }

  public Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    title.textProperty().bind(model.titleProperty());
    detail.textProperty().bind(model.detailProperty());
    java.getChildren().addFirst(javaCode.root());
    python.getChildren().addFirst(pythonCode.root());
    javaMissing.visibleProperty().bind(model.chosenProperty().and(model.javaProperty().isNull()));
    pythonMissing
        .visibleProperty()
        .bind(model.chosenProperty().and(model.pythonProperty().isNull()));
    follow(model.javaProperty(), javaCode, javaTitle);
    follow(model.pythonProperty(), pythonCode, pythonTitle);
  }

  private static void follow(
      ObservableValue<@Nullable Snippet> snippet, CodeView code, Label title) {
    snippet.addListener(change -> show(snippet.getValue(), code, title));
    show(snippet.getValue(), code, title);
  }

  private static void show(@Nullable Snippet snippet, CodeView code, Label title) {
    code.root().setVisible(snippet != null);
    code.show(snippet);
    title.setText(
        snippet == null
            ? ""
            : "%s · %s, line %d"
                .formatted(snippet.language().title(), snippet.file(), snippet.number()));
  }

  @FXML
  private void previous() {
    model.previous();
  }

  @FXML
  private void next() {
    model.next();
  }
}
