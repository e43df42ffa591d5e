package wirelab.ui.status;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import wirelab.ui.base.Fxml;
import wirelab.ui.fault.FaultsViewModel;
import wirelab.ui.live.Notice;

/** Shows the status line, and above it the message while there is one. */
public final class StatusController {
  private final StatusViewModel model;
  private final FaultsViewModel faults;
  private final Parent root;
  @FXML private HBox bar;
  @FXML private FontIcon messageIcon;
  @FXML private Label messageText;
  @FXML private FontIcon runningIcon;
  @FXML private Label summary;
  @FXML private Label losses;
  @FXML private MenuButton sources;
  @FXML private FontIcon originIcon;
  @FXML private Tooltip originTooltip;
  @FXML private Label lacking;
  @FXML private Label machine;
  @FXML private Label recording;
  @FXML private HBox broken;
  @FXML private Label brokenText;

  public StatusController(StatusViewModel model, FaultsViewModel faults) {
    this.faults = faults;
    this.model = model;
    this.root = Fxml.load(this);
  }

  public Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    summary.textProperty().bind(model.summaryProperty());
    losses.textProperty().bind(model.lossesProperty());
    machine.textProperty().bind(model.machineProperty());
    recording.textProperty().bind(model.recordingProperty());
    recording.visibleProperty().bind(model.recordingProperty().isNotEmpty());
    recording.managedProperty().bind(recording.visibleProperty());
    brokenText.textProperty().bind(faults.summaryProperty());
    broken.visibleProperty().bind(faults.summaryProperty().isNotEmpty());
    broken.managedProperty().bind(broken.visibleProperty());
    bindOrigin();
    bar.managedProperty().bind(bar.visibleProperty());
    model.noticeProperty().addListener(notice -> show(model.noticeProperty().get()));
    show(model.noticeProperty().get());
    model.runningProperty().addListener(running -> mark());
    mark();
  }

  private void bindOrigin() {
    sources.textProperty().bind(model.originProperty());
    originTooltip.textProperty().bind(model.originDetailProperty());
    lacking.textProperty().bind(model.lackingProperty());
    model
        .lossyProperty()
        .addListener(
            change ->
                originIcon.setIconLiteral(
                    model.lossyProperty().get() ? "fth-alert-triangle" : "fth-radio"));
    ToggleGroup group = new ToggleGroup();
    for (StatusViewModel.Source source : StatusViewModel.Source.values()) {
      RadioMenuItem item = new RadioMenuItem(source.title());
      item.setId("source-" + source.key());
      item.setToggleGroup(group);
      item.setSelected(source == StatusViewModel.Source.AUTOMATIC);
      item.setOnAction(chosen -> model.choose(source));
      sources.getItems().add(item);
    }
  }

  private void mark() {
    boolean running = model.runningProperty().get();
    runningIcon.setIconLiteral(running ? "fth-play" : "fth-square");
  }

  private void show(Notice notice) {
    bar.setVisible(notice.kind() != Notice.Kind.NONE);
    messageText.setText(notice.text());
    messageIcon.setIconLiteral(
        switch (notice.kind()) {
          case NONE, INFO -> "fth-info";
          case WARNING -> "fth-alert-triangle";
          case ERROR -> "fth-alert-octagon";
        });
    for (Notice.Kind kind : Notice.Kind.values()) {
      PseudoClass state = PseudoClass.getPseudoClass(kind.name().toLowerCase(Locale.ROOT));
      bar.pseudoClassStateChanged(state, kind == notice.kind());
    }
  }

  @FXML
  private void mendAll() {
    faults.allOff();
  }

  @FXML
  private void dismiss() {
    model.dismiss();
  }
}
