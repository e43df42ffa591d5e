package wirelab.ui.stages;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
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
  private final Parent root;
  @FXML private GridPane grid;
  @FXML private Label wire;
  @FXML private Label carrier;
  @FXML private Label median;
  @FXML private Label worst;

  public StagesController(StagesViewModel model, SettingsViewModel settings) {
    this.model = model;
    this.settings = settings;
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
  }

  private void add(Stage stage, int column, int row, int rows) {
    StageBox box = new StageBox(model.stage(stage), settings);
    grid.add(box, column, row, 1, rows);
    GridPane.setHgrow(box, Priority.ALWAYS);
    GridPane.setVgrow(box, Priority.ALWAYS);
  }
}
