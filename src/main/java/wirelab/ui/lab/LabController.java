package wirelab.ui.lab;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import wirelab.lab.LabStep;
import wirelab.ui.base.Fxml;
import wirelab.ui.prose.Prose;

/** Shows a lab: its steps, the text of one, and how that stands. */
final class LabController {
  private final LabViewModel model;
  private final Runnable back;
  private final Consumer<String> spotlight;
  private final Prose prose;
  private final Parent root;
  @FXML private ScrollPane scroll;
  @FXML private VBox content;
  @FXML private Label title;
  @FXML private Hyperlink introductionToggle;
  @FXML private VBox introduction;
  @FXML private VBox steps;
  @FXML private VBox step;
  @FXML private Label stepTitle;
  @FXML private Button light;
  @FXML private VBox text;
  @FXML private VBox questions;
  @FXML private VBox code;
  @FXML private VBox hints;
  @FXML private Button hint;
  @FXML private Button setUp;
  @FXML private Button show;
  @FXML private Button sample;
  @FXML private Label lacks;
  @FXML private Label told;
  @FXML private HBox verdict;
  @FXML private FontIcon sign;
  @FXML private Label word;
  @FXML private Label reason;
  @FXML private Button previous;
  @FXML private Button next;

  LabController(LabViewModel model, Runnable back, Consumer<String> spotlight) {
    this.model = model;
    this.back = back;
    this.spotlight = spotlight;
    this.prose = new Prose(model.folder(), model.numbers());
    this.root = Fxml.load(this);
  }

  Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    title.setText(model.lab().title());
    introduction.getChildren().setAll(prose.of(model.lab().introduction()));
    introduction.managedProperty().bind(introduction.visibleProperty());
    introduce(model.place() == 0);
    model.lines().addListener((Observable change) -> list());
    model.hints().addListener((Observable change) -> hints());
    model.stepProperty().addListener(change -> enter());
    model.judgementProperty().addListener(change -> judge());
    told.textProperty().bind(model.toldProperty());
    told.visibleProperty().bind(told.textProperty().isNotEmpty());
    told.managedProperty().bind(told.visibleProperty());
    lacks.textProperty().bind(model.lacksProperty());
    lacks.visibleProperty().bind(lacks.textProperty().isNotEmpty());
    lacks.managedProperty().bind(lacks.visibleProperty());
    sample.managedProperty().bind(sample.visibleProperty());
    setUp.disableProperty().bind(model.busyProperty());
    setUp.managedProperty().bind(setUp.visibleProperty());
    show.disableProperty().bind(model.busyProperty());
    light.managedProperty().bind(light.visibleProperty());
    list();
    fill();
    judge();
  }

  private void list() {
    steps.getChildren().setAll(model.lines().stream().map(this::line).toList());
  }

  private Button line(StepLine line) {
    return StepButton.of(line, model.lab().steps().size(), () -> model.goTo(line.step()));
  }

  private void enter() {
    introduce(false);
    fill();
    Platform.runLater(this::reveal);
    spotlight.accept(model.step().spotlight());
  }

  /** Scrolls so that the step begins at the top. */
  private void reveal() {
    content.layout();
    double room = content.getHeight() - scroll.getViewportBounds().getHeight();
    scroll.setVvalue(room <= 0 ? 0 : Math.min(1, step.getBoundsInParent().getMinY() / room));
  }

  private void fill() {
    LabStep now = model.step();
    stepTitle.setText("%d  %s".formatted(model.place() + 1, now.title()));
    text.getChildren().setAll(prose.of(now.text()));
    ask();
    code.getChildren().setAll(CallCode.of(now).stream().map(CodeBox::of).toList());
    light.setVisible(!now.spotlight().isEmpty());
    sample.setVisible(now.capture().isPresent());
    setUp.setVisible(!now.setup().isEmpty());
    previous.setDisable(model.place() == 0);
    next.setDisable(model.last());
    hints();
  }

  private void ask() {
    questions
        .getChildren()
        .setAll(
            model.step().questions().stream()
                .map(one -> new QuestionBox(one, prose.plain(one.text()), model))
                .toList());
  }

  private void hints() {
    hints.getChildren().setAll(model.hints().stream().map(this::hintBox).toList());
    hint.setDisable(model.hintsLeft() == 0);
    hint.setText(model.hints().isEmpty() ? "Hint" : "Another hint");
  }

  private Node hintBox(String hint) {
    VBox box = new VBox(prose.of(hint));
    box.getStyleClass().add("lab-hint");
    return box;
  }

  private void judge() {
    Judgement now = model.judgementProperty().get();
    sign.setIconLiteral(now.sign().icon());
    word.setText(now.sign().word());
    reason.setText(now.text());
    verdict.setAccessibleText(now.sign().word() + ": " + now.text());
    for (Sign one : Sign.values()) {
      PseudoClass state = PseudoClass.getPseudoClass(one.name().toLowerCase(Locale.ROOT));
      verdict.pseudoClassStateChanged(state, one == now.sign());
    }
    verdict.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    boolean ahead = now.sign() == Sign.DONE && !model.last();
    next.pseudoClassStateChanged(PseudoClass.getPseudoClass("ahead"), ahead);
  }

  private void introduce(boolean shown) {
    introduction.setVisible(shown);
    introductionToggle.setText(shown ? "Hide the introduction" : "Show the introduction");
  }

  @FXML
  private void toggleIntroduction() {
    introduce(!introduction.isVisible());
    introductionToggle.setVisited(false);
  }

  @FXML
  private void back() {
    back.run();
  }

  @FXML
  private void light() {
    spotlight.accept(model.step().spotlight());
  }

  @FXML
  private void hint() {
    model.hint();
  }

  @FXML
  private void setUp() {
    model.setUp();
    ask();
  }

  @FXML
  private void show() {
    model.show();
    ask();
  }

  @FXML
  private void openSample() {
    model.openSample();
  }

  @FXML
  private void again() {
    model.again();
    ask();
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
