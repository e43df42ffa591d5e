package wirelab.ui.inspector;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import wirelab.ui.base.FileChoice;
import wirelab.ui.base.Fxml;
import wirelab.ui.live.CallSteps;

/** Filter, steps and files: what stands beside the tabs. */
public final class BarController {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final List<FileChoice.Kind> CAPTURES =
      List.of(
          new FileChoice.Kind("Captures", List.of(".pcapng", ".pcap", ".cap")),
          new FileChoice.Kind("All files", List.of("")));

  private static final String PROMPT = "Filter: tcp.len > 0";

  /** How wide a field is that shows all of that, in font sizes. */
  private static final double ROOMY = 0.75 * PROMPT.length();

  private final FilterViewModel filterModel;
  private final FileViewModel files;
  private final Steps steps;
  private final CallSteps calls;
  private final FileChoice choice;
  private final Parent root;
  @FXML private HBox bar;
  @FXML private TextField filter;
  @FXML private Label told;
  @FXML private HBox running;

  public BarController(
      FilterViewModel filterModel,
      FileViewModel files,
      Steps steps,
      CallSteps calls,
      FileChoice choice) {
    this.filterModel = filterModel;
    this.files = files;
    this.steps = steps;
    this.calls = calls;
    this.choice = choice;
    this.root = Fxml.load(this);
  }

  public Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    filter
        .promptTextProperty()
        .bind(
            Bindings.createStringBinding(
                () -> filter.getWidth() < filter.getFont().getSize() * ROOMY ? "Filter" : PROMPT,
                filter.widthProperty(),
                filter.fontProperty()));
    filter.textProperty().bindBidirectional(filterModel.textProperty());
    filterModel
        .errorProperty()
        .addListener(
            change ->
                filter.pseudoClassStateChanged(
                    WRONG, !filterModel.errorProperty().get().isEmpty()));
    told.textProperty().bind(filterModel.toldProperty());
    told.managedProperty().bind(filterModel.toldProperty().isNotEmpty());
    running.managedProperty().bind(running.visibleProperty());
    running.visibleProperty().bind(filterModel.busyProperty());
  }

  /** Adds what else can be done with what is shown. */
  public void add(Node more) {
    bar.getChildren().add(more);
  }

  /** Puts the keyboard into the filter. */
  public void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }

  /** Asks for a capture and opens it. */
  @FXML
  public void openFile() {
    choice.toOpen("Open a capture", CAPTURES).ifPresent(files::open);
  }

  @FXML
  private void applyFilter() {
    filterModel.apply();
  }

  @FXML
  private void stopFilter() {
    filterModel.stop();
  }

  @FXML
  private void packetBack() {
    steps.packet(-1);
  }

  @FXML
  private void packetOn() {
    steps.packet(1);
  }

  @FXML
  private void callBack() {
    calls.previous();
  }

  @FXML
  private void callOn() {
    calls.next();
  }

  @FXML
  private void messageBack() {
    steps.message(-1);
  }

  @FXML
  private void messageOn() {
    steps.message(1);
  }
}
