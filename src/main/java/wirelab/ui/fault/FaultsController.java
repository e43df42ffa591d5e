package wirelab.ui.fault;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import wirelab.event.Event;
import wirelab.event.FaultLayer;
import wirelab.ui.base.Fxml;

/** The switches of the faults, the newest that struck, and the theory of loss. */
public final class FaultsController {
  private final FaultsViewModel model;
  private final Map<FaultRow, FaultLine> lines = new java.util.LinkedHashMap<>();
  private final LossChart chart = new LossChart();
  private final Parent root;
  private boolean listing;
  @FXML private VBox groups;
  @FXML private TextField seed;
  @FXML private CheckBox relay;
  @FXML private TextField relaySize;
  @FXML private Label relayUnfit;
  @FXML private Button allOff;
  @FXML private ListView<Event.FaultInjected> newest;
  @FXML private StackPane chartPane;
  @FXML private VBox theory;
  @FXML private Label told;
  @FXML private FontIcon toldIcon;
  @FXML private Tooltip toldHelp;

  public FaultsController(FaultsViewModel model) {
    this.model = model;
    this.root = Fxml.load(this);
  }

  public Parent root() {
    return root;
  }

  /** Where pictures lost are drawn. */
  public Node theory() {
    return theory;
  }

  @FXML
  private void initialize() {
    list();
    chartPane.getChildren().add(chart);
    bind(seed, model.seedProperty(), model::seed);
    bind(relaySize, model.relaySizeProperty(), model::relaySize);
    relayUnfit.textProperty().bind(model.relayUnfitProperty());
    relay.disableProperty().bind(model.relayUnfitProperty().isNotEmpty());
    relaySize.disableProperty().bind(relay.disableProperty());
    relay.setOnAction(
        pressed -> {
          model.relay(relay.isSelected());
          relay.setSelected(model.relayedProperty().get());
        });
    model.relayedProperty().addListener(change -> relay.setSelected(model.relayedProperty().get()));
    relay.setSelected(model.relayedProperty().get());
    allOff.disableProperty().bind(model.summaryProperty().isEmpty());
    model.summaryProperty().addListener(change -> lines.values().forEach(FaultLine::refresh));
    newest.setCellFactory(view -> new StruckCell());
    model.newestProperty().addListener(change -> fill());
    fill();
    newest.getSelectionModel().selectedItemProperty().addListener(change -> choose());
    newest.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.theoryProperty().addListener(change -> draw());
    draw();
  }

  private void list() {
    Map<FaultLayer, VBox> boxes = new EnumMap<>(FaultLayer.class);
    for (FaultRow row : model.rows()) {
      VBox box =
          boxes.computeIfAbsent(
              row.fault().layer(),
              layer -> {
                Label title = new Label(layer.text() + " layer");
                title.getStyleClass().add("fault-layer");
                Label help = new Label(layer.help());
                help.getStyleClass().add("fault-layer-help");
                javafx.scene.layout.HBox heading = new javafx.scene.layout.HBox(title, help);
                heading.getStyleClass().add("fault-heading");
                VBox group = new VBox(heading);
                group.getStyleClass().add("fault-group");
                groups.getChildren().add(group);
                return group;
              });
      FaultLine line = new FaultLine(row, model);
      lines.put(row, line);
      box.getChildren().add(line);
    }
  }

  private static void bind(
      TextField field,
      javafx.beans.property.ReadOnlyStringProperty text,
      java.util.function.Consumer<String> taker) {
    field.setText(text.get());
    text.addListener(change -> field.setText(text.get()));
    Runnable commit =
        () -> {
          if (!field.getText().equals(text.get())) {
            taker.accept(field.getText());
            field.setText(text.get());
          }
        };
    field.setOnAction(entered -> commit.run());
    field
        .focusedProperty()
        .addListener(
            (all, before, now) -> {
              if (!now) {
                commit.run();
              }
            });
  }

  /** What was selected stays selected while it is among the newest. */
  private void fill() {
    Event.FaultInjected before = newest.getSelectionModel().getSelectedItem();
    listing = true;
    newest.getItems().setAll(model.newestProperty().get());
    if (before != null) {
      newest.getSelectionModel().select(newest.getItems().indexOf(before));
    }
    listing = false;
  }

  private void choose() {
    Event.FaultInjected fault = newest.getSelectionModel().getSelectedItem();
    if (!listing && fault != null) {
      model.select(fault);
    }
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER) {
      choose();
      key.consume();
    }
  }

  private void draw() {
    Theory theory = Objects.requireNonNull(model.theoryProperty().get());
    chart.show(theory.points());
    told.setText(theory.told());
    toldHelp.setText(theory.told());
    boolean any = !theory.points().isEmpty();
    toldIcon.setIconLiteral(
        any ? (theory.agrees() ? "fth-check-circle" : "fth-alert-triangle") : "fth-info");
  }

  @FXML
  private void turnAllOff() {
    model.allOff();
  }

  @FXML
  private void reseed() {
    model.reseed();
  }
}
