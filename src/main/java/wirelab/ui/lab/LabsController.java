package wirelab.ui.lab;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import wirelab.lab.handin.HandInFile;
import wirelab.ui.base.FileChoice;
import wirelab.ui.base.Fxml;

/** Lists the labs, and shows the one that is open. */
public final class LabsController {
  /** What the button needs at its sides. */
  private static final double SIDES = 18;

  private static final List<FileChoice.Kind> HAND_INS =
      List.of(new FileChoice.Kind("Hand-ins", List.of(HandInFile.ENDING)));

  private final LabsViewModel model;
  private final Consumer<String> spotlight;
  private final FileChoice files;
  private final Parent root;
  @FXML private StackPane pages;
  @FXML private VBox list;
  @FXML private VBox entries;
  @FXML private VBox flaws;
  @FXML private Label empty;
  @FXML private TextField name;
  @FXML private Button handIn;
  @FXML private Label kept;

  /**
   * Shows the labs.
   *
   * @param spotlight brings a part of the window to light, by its name in the labs
   * @param files asks for the file to be handed in
   */
  public LabsController(LabsViewModel model, Consumer<String> spotlight, FileChoice files) {
    this.model = model;
    this.spotlight = spotlight;
    this.files = files;
    this.root = Fxml.load(this);
  }

  public Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    model.lines().addListener((Observable change) -> fill());
    model.flaws().addListener((Observable change) -> warn());
    model.openedProperty().addListener(change -> show());
    empty.managedProperty().bind(empty.visibleProperty());
    flaws.managedProperty().bind(flaws.visibleProperty());
    handInRow();
    fill();
    warn();
    show();
  }

  private void handInRow() {
    HandInViewModel own = model.handIn();
    name.textProperty().bindBidirectional(own.nameProperty());
    handIn
        .disableProperty()
        .bind(own.keptProperty().isEqualTo(0).or(name.textProperty().isEmpty()));
    kept.textProperty()
        .bind(
            Bindings.when(own.keptProperty().isEqualTo(0))
                .then("Steps that turn green are kept here, to be handed in.")
                .otherwise(own.keptProperty().asString("Steps that can be handed in: %d")));
  }

  @FXML
  private void handIn() {
    files
        .toWrite("Hand in what is done", model.handIn().proposed(), HAND_INS)
        .ifPresent(model.handIn()::handIn);
  }

  private void fill() {
    entries.getChildren().setAll(model.lines().stream().map(this::entry).toList());
    empty.setVisible(model.lines().isEmpty());
    empty.setText(model.read() ? "There are no labs in this folder." : "Reading the labs …");
  }

  private Button entry(LabLine line) {
    Label title = new Label(line.lab().title());
    title.getStyleClass().add("labs-name");
    Label told = new Label(line.told());
    told.getStyleClass().add("labs-told");
    ProgressBar bar = new ProgressBar((double) line.done() / line.all());
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText("%d of %d steps done".formatted(line.done(), line.all()));
    bar.setTooltip(new Tooltip("%d of %d steps done".formatted(line.done(), line.all())));
    VBox text = new VBox(title, told, bar);
    text.getStyleClass().add("labs-entry-text");
    if (line.done() == line.all()) {
      told.setGraphic(new FontIcon(Sign.DONE.icon()));
    }
    Button entry = new Button();
    entry.setGraphic(text);
    entry.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    entry.setId("lab-" + line.lab().id());
    entry.getStyleClass().addAll("flat", "labs-entry");
    entry.setMaxWidth(Double.MAX_VALUE);
    entry.setAccessibleText(line.lab().title() + ", " + line.told());
    entry.setTooltip(new Tooltip(line.lab().title()));
    text.setMinWidth(0);
    text.prefWidthProperty().bind(entry.widthProperty().subtract(SIDES));
    entry.setOnAction(pressed -> model.open(line.lab()));
    return entry;
  }

  /** What is wrong with a file stands above everything else, also above an open lab. */
  private void warn() {
    flaws.getChildren().setAll(model.flaws().stream().map(LabsController::flaw).toList());
    flaws.setVisible(!model.flaws().isEmpty());
  }

  private static Label flaw(String text) {
    Label label = new Label(text, new FontIcon("fth-alert-triangle"));
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add("labs-flaw");
    return label;
  }

  private void show() {
    LabViewModel opened = model.openedProperty().get();
    list.setVisible(opened == null);
    pages.getChildren().setAll(list);
    if (opened != null) {
      pages.getChildren().add(new LabController(opened, model::back, spotlight).root());
    }
  }

  /** Puts the keyboard to where the learner goes on. */
  public void focus() {
    root.lookupAll(".labs-entry, .lab-step:current").stream()
        .filter(node -> node.getScene() != null && node.isFocusTraversable())
        .findFirst()
        .ifPresent(javafx.scene.Node::requestFocus);
  }

  @FXML
  private void close() {
    model.visibleProperty().set(false);
  }
}
