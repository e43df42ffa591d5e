package wirelab.ui.stages;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import wirelab.compare.Journey;
import wirelab.compare.Landmarks;
import wirelab.event.Stage;
import wirelab.ui.base.Fxml;
import wirelab.ui.settings.SettingsViewModel;

/**
 * Draws the stages like the layers of a network: the sender's go down to the wire, the receiver's
 * come up from it, and what one does stands beside what undoes it.
 */
public final class StagesController {
  private static final List<Stage> DOWN =
      List.of(Stage.CAPTURE, Stage.QUEUE, Stage.ENCODE, Stage.FRAME, Stage.SEND);

  private final StagesViewModel model;
  private final SettingsViewModel settings;
  private final JourneyLine last;
  private final JourneyLine typical;
  private final JourneyLine slowest;
  private final Parent root;
  @FXML private GridPane grid;
  @FXML private Label wire;
  @FXML private Label carrier;
  @FXML private Label median;
  @FXML private Label worst;
  @FXML private VBox journeys;

  /** Makes the drawing. */
  public StagesController(StagesViewModel model, SettingsViewModel settings) {
    this.model = model;
    this.settings = settings;
    last = new JourneyLine("last", "The last picture", model::choose);
    typical = new JourneyLine("median", "The median picture of ten seconds", model::choose);
    slowest = new JourneyLine("slowest", "The slowest picture of ten seconds", model::choose);
    this.root = Fxml.load(this);
  }

  public Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    for (int row = 0; row < DOWN.size(); row++) {
      add(DOWN.get(row), 0, row, 1);
    }
    add(Stage.DRAW, 1, 0, 2);
    add(Stage.DECODE, 1, 2, 1);
    add(Stage.DEFRAME, 1, 3, 1);
    add(Stage.RECEIVE, 1, 4, 1);
    wire.textProperty().bind(model.wireProperty());
    carrier.textProperty().bind(model.carrierProperty());
    median.textProperty().bind(model.medianProperty());
    worst.textProperty().bind(model.worstProperty());
    journeys.getChildren().addAll(last, typical, slowest);
    model.landmarksProperty().subscribe(this::show);
  }

  private void show(Optional<Landmarks<Journey>> landmarks) {
    last.show(landmarks.map(Landmarks::last).orElse(null));
    typical.show(landmarks.map(Landmarks::median).orElse(null));
    slowest.show(landmarks.map(Landmarks::slowest).orElse(null));
  }

  private void add(Stage stage, int column, int row, int rows) {
    StageBox box = new StageBox(model.stage(stage), settings);
    grid.add(box, column, row, 1, rows);
    GridPane.setHgrow(box, Priority.ALWAYS);
    GridPane.setVgrow(box, Priority.ALWAYS);
  }
}
