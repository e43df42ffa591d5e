package wirelab.ui.bytes;

import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import wirelab.model.ByteRange;
import wirelab.ui.base.Fxml;

/** Bytes with a line above them to search for some, which comes and goes. */
public final class BytesController {
  private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");
  private static final KeyCombination NEXT = KeyCombination.valueOf("F3");
  private static final KeyCombination PREVIOUS = KeyCombination.valueOf("Shift+F3");

  private final BytesView view = new BytesView();
  private final FindViewModel model;
  private final Parent root;
  @FXML private VBox pane;
  @FXML private HBox find;
  @FXML private TextField text;
  @FXML private ToggleButton hex;
  @FXML private HBox running;
  @FXML private ProgressBar progress;
  @FXML private Label note;

  public BytesController() {
    model =
        new FindViewModel(
            view::source, view.selectionProperty()::get, this::found, Platform::runLater);
    root = Fxml.load(this);
  }

  public Parent root() {
    return root;
  }

  public BytesView view() {
    return view;
  }

  @FXML
  private void initialize() {
    pane.getChildren().add(view);
    VBox.setVgrow(view, javafx.scene.layout.Priority.ALWAYS);
    find.managedProperty().bind(find.visibleProperty());
    find.setVisible(false);
    running.managedProperty().bind(running.visibleProperty());
    running.visibleProperty().bind(model.busyProperty());
    progress.progressProperty().bind(model.progressProperty());
    text.textProperty().bindBidirectional(model.textProperty());
    hex.selectedProperty().bindBidirectional(model.hexProperty());
    note.textProperty().bindBidirectional(view.noteProperty());
    model.noteProperty().addListener((all, before, now) -> view.noteProperty().set(now));
    pane.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent key) {
    if (FIND.match(key)) {
      showFind();
    } else if (NEXT.match(key)) {
      next();
    } else if (PREVIOUS.match(key)) {
      previous();
    } else if (key.getCode() == KeyCode.ESCAPE && find.isVisible()) {
      hideFind();
    } else {
      return;
    }
    key.consume();
  }

  /** Shows where to write what is searched for, and puts the keyboard there. */
  public void showFind() {
    find.setVisible(true);
    text.requestFocus();
    text.selectAll();
  }

  @FXML
  private void hideFind() {
    model.cancel();
    find.setVisible(false);
    view.requestFocus();
  }

  @FXML
  private void next() {
    showUnlessShown();
    model.next();
  }

  @FXML
  private void previous() {
    showUnlessShown();
    model.previous();
  }

  private void showUnlessShown() {
    if (!find.isVisible()) {
      showFind();
    }
  }

  @FXML
  private void cancel() {
    model.cancel();
  }

  private void found(ByteRange range) {
    view.select(range);
    view.reveal(range);
  }
}
