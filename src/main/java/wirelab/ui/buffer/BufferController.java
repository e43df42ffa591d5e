package wirelab.ui.buffer;

import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import wirelab.buffer.DatagramContent;
import wirelab.buffer.Step;
import wirelab.buffer.StreamContent;
import wirelab.snippet.Snippets;
import wirelab.ui.base.CodeView;
import wirelab.ui.base.Fxml;

/** Draws the receive buffer, and below it what the tutorial's program has and does then. */
public final class BufferController {
  private static final String HONESTLY =
      "The tutorial's view of these bytes: its data grows at each recv() and is cut at each"
          + " message. Wirelab itself receives straight into the memory that the message keeps,"
          + " so nothing is moved.\nLeft and Right go step by step, Ctrl+Left and Ctrl+Right"
          + " message by message, End to the newest.";
  private static final String NO_CODE =
      "The tutorial's receiver has no line for this: it uses TCP, with a length in front of each"
          + " message.";

  private final BufferViewModel model;
  private final StreamDrawing stream = new StreamDrawing();
  private final PiecesDrawing pieces = new PiecesDrawing();
  private final CodeView code =
      new CodeView(
          "The tutorial's receive loop in Python",
          "The tutorial's receiver, with the line that makes this step");
  private final Parent root;
  @FXML private Label headline;
  @FXML private Label event;
  @FXML private ToggleButton newest;
  @FXML private StackPane drawing;
  @FXML private HBox legend;
  @FXML private FlowPane variables;
  @FXML private StackPane source;
  @FXML private Label noCode;
  @FXML private Label empty;
  @FXML private Parent content;

  public BufferController(BufferViewModel model) {
    this.model = model;
    this.root = Fxml.load(this);
  }

  public Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    drawing.getChildren().addAll(stream, pieces);
    Tooltip.install(drawing, new Tooltip(HONESTLY));
    drawing.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    drawing.setOnMousePressed(this::focus);
    stream.managedProperty().bind(stream.visibleProperty());
    pieces.managedProperty().bind(pieces.visibleProperty());
    source.getChildren().addFirst(code.root());
    noCode.setText(NO_CODE);
    newest.selectedProperty().bindBidirectional(model.followingProperty());
    model.stepProperty().addListener(step -> show(model.stepProperty().get()));
    empty.textProperty().bind(model.emptyProperty());
    show(model.stepProperty().get());
  }

  private void show(@Nullable Step step) {
    content.setVisible(step != null);
    empty.setVisible(step == null);
    if (step == null) {
      return;
    }
    headline.setText(Wording.headline(step));
    event.setText(Wording.event(step));
    draw(step);
    List<Share> shares = Wording.shares(step);
    legend.getChildren().setAll(shares.stream().map(BufferController::entry).toList());
    drawing.setAccessibleText(
        event.getText()
            + ". "
            + shares.stream().map(Share::text).collect(Collectors.joining(", ")));
    list(Wording.variables(step));
    String marker = Wording.marker(step);
    noCode.setVisible(marker == null);
    code.root().setVisible(marker != null);
    code.show(marker == null ? null : Snippets.receiveLoop(marker));
  }

  private void draw(Step step) {
    boolean bytes = step.content() instanceof StreamContent;
    stream.setVisible(bytes);
    pieces.setVisible(!bytes);
    switch (step.content()) {
      case StreamContent now -> stream.show(now, step.framing());
      case DatagramContent now -> pieces.show(now, step.kind().last());
    }
  }

  private static Node entry(Share share) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("swatch", "block", share.style());
    HBox entry = new HBox(swatch, new Label(share.text()));
    entry.getStyleClass().add("legend-entry");
    return entry;
  }

  private void list(List<Variable> shown) {
    variables.getChildren().setAll(shown.stream().map(BufferController::entry).toList());
  }

  private static Node entry(Variable variable) {
    Label name = new Label(variable.name() + " = ");
    name.getStyleClass().add("variable-name");
    Label value = new Label(variable.value());
    value.getStyleClass().add("variable-value");
    return new HBox(name, value);
  }

  /** The tabs around it would take the focus themselves. */
  private void focus(MouseEvent pressed) {
    drawing.requestFocus();
    pressed.consume();
  }

  private void pressed(KeyEvent key) {
    if (key.isAltDown()) {
      return;
    }
    switch (key.getCode()) {
      case LEFT -> go(key, key.isShortcutDown() ? model::messageBack : model::back);
      case RIGHT -> go(key, key.isShortcutDown() ? model::messageForward : model::forward);
      case END -> go(key, this::follow);
      default -> {}
    }
  }

  private static void go(KeyEvent key, Runnable where) {
    where.run();
    key.consume();
  }

  private void follow() {
    model.followingProperty().set(true);
  }

  @FXML
  private void back() {
    model.back();
  }

  @FXML
  private void forward() {
    model.forward();
  }

  @FXML
  private void messageBack() {
    model.messageBack();
  }

  @FXML
  private void messageForward() {
    model.messageForward();
  }
}
