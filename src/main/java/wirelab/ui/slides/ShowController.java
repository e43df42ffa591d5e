package wirelab.ui.slides;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import wirelab.ui.base.Fxml;

/** Shows one slide at a time, as large as there is room, with the program's own panes on it. */
public final class ShowController {
  private final ShowViewModel model;
  private final Theatre theatre;
  private final ShowKeys keys;
  private final Region black = new Region();
  private final Parent root;
  private final NotesWindow notesWindow;
  private final Overview all;
  private SlideView view;

  /** Whether the mouse was pressed on what is no pane. */
  private boolean onSlide;

  @FXML private StackPane stage;
  @FXML private HBox bar;
  @FXML private ToggleButton overview;
  @FXML private ToggleButton notes;
  @FXML private ToggleButton dark;
  @FXML private Label elapsed;
  @FXML private Label position;
  @FXML private ProgressBar progress;

  public ShowController(ShowViewModel model, Theatre theatre) {
    this.model = model;
    this.theatre = theatre;
    this.keys = new ShowKeys(model, theatre);
    this.view = new SlideView(model.deck(), model.number());
    this.all = new Overview(model);
    this.root = Fxml.load(this);
    this.notesWindow = new NotesWindow(model, theatre, keys);
  }

  public Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    black.getStyleClass().add("slide-black");
    black.setId("slide-black");
    black.visibleProperty().bind(model.blackProperty());
    black.setAccessibleText("Black screen");
    overview.selectedProperty().bindBidirectional(model.overviewProperty());
    notes.selectedProperty().bindBidirectional(model.notesProperty());
    dark.selectedProperty().bindBidirectional(model.blackProperty());
    elapsed.textProperty().bind(model.elapsedProperty());
    position
        .textProperty()
        .bind(Bindings.createStringBinding(model::position, model.numberProperty()));
    int most = model.deck().slides().size();
    progress.progressProperty().bind(model.numberProperty().add(1.0).divide(most));
    model.numberProperty().addListener(change -> show());
  }

  /** Begins, once its root is in the window. */
  public void begin() {
    root.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    stage.addEventFilter(MouseEvent.MOUSE_PRESSED, mouse -> onSlide = !elsewhere(mouse));
    stage.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    show();
  }

  /** Gives everything back. */
  public void end() {
    model.notesProperty().set(false);
    view.panes().forEach(PaneBox::empty);
    theatre.takeBack();
    theatre.wire(Optional.empty());
  }

  private void show() {
    view.panes().forEach(PaneBox::empty);
    theatre.takeBack();
    view = new SlideView(model.deck(), model.number());
    for (PaneBox box : view.panes()) {
      theatre.lend(box.pane().name()).ifPresent(box::fill);
    }
    theatre.wire(view.wire());
    stage.getChildren().setAll(new WideFrame(view), all, black);
    root.requestFocus();
  }

  /** A click beside live panes goes on, as in other programs that show slides. */
  private void clicked(MouseEvent mouse) {
    boolean plain = mouse.getButton() == MouseButton.PRIMARY && mouse.isStillSincePress();
    if (!plain || !onSlide) {
      return;
    }
    root.requestFocus();
    model.next();
  }

  private static boolean elsewhere(MouseEvent mouse) {
    Node node = mouse.getTarget() instanceof Node target ? target : null;
    while (node != null && !(node instanceof PaneBox || node instanceof Overview)) {
      node = node.getParent();
    }
    return node != null;
  }

  /** What is seen of the slide, without what stands around it. */
  SlideView view() {
    return view;
  }

  /** Leaves all of the room to the slide. */
  void hideBar() {
    bar.setVisible(false);
    bar.setManaged(false);
  }

  /** To be called once per pulse. */
  public void pulse() {
    model.pulse();
    notesWindow.pulse();
  }

  @FXML
  private void next() {
    model.next();
  }

  @FXML
  private void previous() {
    model.previous();
  }

  @FXML
  private void restart() {
    model.restart();
  }

  @FXML
  private void point() {
    theatre.pointer();
  }

  @FXML
  private void fillScreen() {
    theatre.fullScreen();
  }

  @FXML
  private void leave() {
    theatre.leave();
  }
}
