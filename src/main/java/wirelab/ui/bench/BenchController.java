package wirelab.ui.bench;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import wirelab.bench.Example;
import wirelab.model.Side;
import wirelab.ui.base.FileChoice;
import wirelab.ui.base.Fxml;

/** The call bench: a column for each side, and between them the record and a closer look. */
public final class BenchController {
  private static final List<FileChoice.Kind> KINDS =
      List.of(
          new FileChoice.Kind("Runs of the call bench", List.of(".calls")),
          new FileChoice.Kind("All files", List.of("")));

  private final BenchViewModel model;
  private final FilesViewModel files;
  private final FileChoice choice;
  private final SideController sender;
  private final SideController receiver;
  private final Parent root;
  @FXML private VBox bench;
  @FXML private MenuButton examples;
  @FXML private Button play;
  @FXML private FontIcon playIcon;
  @FXML private Label place;
  @FXML private Label told;
  @FXML private Label lacking;
  @FXML private GridPane columns;
  @FXML private VBox middle;

  /** {@code choice} asks which runs to open and to save. */
  public BenchController(BenchViewModel model, FilesViewModel files, FileChoice choice) {
    this.model = model;
    this.files = files;
    this.choice = choice;
    this.sender = new SideController(model.side(Side.SENDER), model::choose);
    this.receiver = new SideController(model.side(Side.RECEIVER), model::choose);
    this.root = Fxml.load(this);
  }

  public Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    columns.add(sender.root(), 0, 0);
    columns.add(receiver.root(), 2, 0);
    Parent record = new RecordController(model.timeline()).root();
    Parent look = new LookController(model.look()).root();
    middle.getChildren().addAll(record, look);
    VBox.setVgrow(record, Priority.ALWAYS);
    VBox.setVgrow(look, Priority.ALWAYS);
    for (Example example : Example.values()) {
      MenuItem item = new MenuItem(example.title());
      item.setId("example-" + example.id());
      item.setOnAction(chosen -> files.example(example));
      examples.getItems().add(item);
    }
    place.textProperty().bind(model.placeProperty());
    told.textProperty().bind(files.toldProperty());
    lacking.visibleProperty().bind(lacking.textProperty().isNotEmpty());
    lacking.managedProperty().bind(lacking.visibleProperty());
    model.lackingProperty().addListener((all, were, are) -> lack(are));
    lack(model.lackingProperty().get());
    bench.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    model.playingProperty().addListener((all, was, is) -> playing(is));
    playing(model.playingProperty().get());
  }

  /** One line; all of it where the mouse rests on it. */
  private void lack(List<String> lines) {
    lacking.setText(String.join(" · ", lines));
    lacking.setTooltip(new Tooltip(String.join("\n", lines)));
  }

  private void playing(boolean is) {
    play.setText(is ? "Stop" : "Play all");
    playIcon.setIconLiteral(is ? "fth-square" : "fth-fast-forward");
  }

  /** Keys that work in all of the bench. */
  private void keys(KeyEvent key) {
    if (!key.isShortcutDown() || key.isAltDown()) {
      return;
    }
    switch (key.getCode()) {
      case UP -> go(key, this::back);
      case DOWN -> go(key, this::forward);
      case ENTER -> go(key, this::next);
      case E -> go(key, sender::focusLine);
      case D -> go(key, receiver::focusLine);
      case O -> go(key, this::open);
      case S -> go(key, this::save);
      default -> {}
    }
  }

  private static void go(KeyEvent key, Runnable where) {
    where.run();
    key.consume();
  }

  @FXML
  private void first() {
    model.timeline().first();
  }

  @FXML
  private void back() {
    model.timeline().back();
  }

  @FXML
  private void forward() {
    model.timeline().forward();
  }

  @FXML
  private void newest() {
    model.timeline().newest();
  }

  @FXML
  private void next() {
    model.next();
  }

  @FXML
  private void play() {
    model.play();
  }

  @FXML
  private void clear() {
    model.clear();
    files.clear();
  }

  @FXML
  private void open() {
    choice.toOpen("Open a run", KINDS).ifPresent(files::open);
  }

  @FXML
  private void save() {
    choice.toWrite("Save the run", "run.calls", KINDS).ifPresent(files::save);
  }
}
