package wirelab.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import wirelab.ui.base.Fxml;

/** Draws the chain as chips; pressing one goes to the pane that shows it. */
public final class ChipsController {
  private final ChipsViewModel model;
  private final Consumer<ChipsViewModel.Goal> goTo;
  private final Parent root;
  @FXML private HBox chips;
  @FXML private Label none;

  /** {@code goTo} shows the pane that a chip tells of. */
  public ChipsController(ChipsViewModel model, Consumer<ChipsViewModel.Goal> goTo) {
    this.model = model;
    this.goTo = goTo;
    this.root = Fxml.load(this);
  }

  public Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    model.chipsProperty().addListener(change -> show());
    show();
  }

  private void show() {
    List<Node> nodes = new ArrayList<>();
    for (ChipsViewModel.Chip chip : model.chipsProperty().get()) {
      if (!nodes.isEmpty()) {
        Label link = new Label("◂▸");
        link.getStyleClass().add("chip-link");
        link.setMinWidth(Label.USE_PREF_SIZE);
        nodes.add(link);
      }
      nodes.add(button(chip));
    }
    chips.getChildren().setAll(nodes);
    none.setVisible(nodes.isEmpty());
    none.setManaged(nodes.isEmpty());
  }

  private Button button(ChipsViewModel.Chip chip) {
    Button button = new Button(chip.text());
    button.setId("chip-" + chip.goal().name().toLowerCase(Locale.ROOT));
    button.getStyleClass().add("chip");
    button.setMnemonicParsing(false);
    button.setAccessibleText(chip.text() + ": " + chip.goal().help());
    button.setTooltip(new Tooltip(chip.goal().help() + ": " + chip.text()));
    button.setOnAction(pressed -> goTo.accept(chip.goal()));
    return button;
  }
}
