package wirelab.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import wirelab.compare.Run;
import wirelab.compare.Sample;
import wirelab.compare.Verdict;
import wirelab.compare.chart.Chart;
import wirelab.compare.chart.Reading;
import wirelab.compare.chart.Series;
import wirelab.compare.report.RunFile;
import wirelab.ui.base.FileChoice;
import wirelab.ui.base.Fxml;
import wirelab.ui.base.Snapshot;

/** Two wires to choose, what came of comparing them, and its charts. */
public final class CompareController {
  private static final List<String> WIRES =
      List.of(
          "tcp+Q+struct",
          "tcp+Q+pickle",
          "tcp+Q+java",
          "tcp+Q+struct:jpeg=80",
          "udp:datagram=65000+chunks+struct",
          "udp+chunks+struct");
  private static final List<FileChoice.Kind> KEPT =
      List.of(new FileChoice.Kind("Comparisons", List.of(RunFile.ENDING)));

  private static final String HELP =
      "The same pictures go through both wires, in turns; then you see which is faster, by how"
          + " much, and in which stage.";

  private final CompareViewModel model;
  private final FileChoice files;
  private final ChartView view = new ChartView();
  private final ToggleGroup charts = new ToggleGroup();
  private final Parent root;
  private String result = "";
  @FXML private ComboBox<String> first;
  @FXML private ComboBox<String> second;
  @FXML private TextField pictures;
  @FXML private TextField warmUp;
  @FXML private TextField name;
  @FXML private Button run;
  @FXML private ProgressBar progress;
  @FXML private Button save;
  @FXML private Button remove;
  @FXML private ListView<KeptRun> kept;
  @FXML private Label verdict;
  @FXML private FlowPane kinds;
  @FXML private VBox chartPane;
  @FXML private Label reading;

  public CompareController(CompareViewModel model, FileChoice files) {
    this.model = model;
    this.files = files;
    this.root = Fxml.load(this);
  }

  public Parent root() {
    return root;
  }

  /** The pane has come into sight. */
  public void shown() {
    model.read();
  }

  /** Where the charts are drawn. */
  public Node chart() {
    return chartPane;
  }

  @FXML
  private void initialize() {
    first.getItems().setAll(WIRES);
    second.getItems().setAll(WIRES);
    first.setValue(WIRES.getFirst());
    second.setValue(WIRES.get(2));
    run.textProperty()
        .bind(Bindings.when(model.runningProperty()).then("Stop").otherwise("Compare"));
    run.accessibleTextProperty()
        .bind(
            Bindings.when(model.runningProperty())
                .then("Stop comparing")
                .otherwise("Compare the wires"));
    progress.progressProperty().bind(model.progressProperty());
    progress.visibleProperty().bind(model.runningProperty());
    kept.setItems(model.kept());
    kept.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    kept.setCellFactory(list -> new KeptCell());
    kept.getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<KeptRun>) change -> draw());
    model.onNewest(() -> kept.getSelectionModel().clearAndSelect(0));
    model.toldProperty().addListener(change -> tell());
    tell();
    for (Chart chart : Chart.values()) {
      ToggleButton button = new ToggleButton(chart.title());
      button.setId("chart-" + chart.fileName());
      button.setToggleGroup(charts);
      button.setUserData(chart);
      button.setTooltip(new Tooltip(chart.help()));
      button.setAccessibleText("Chart " + chart.title());
      button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
      kinds.getChildren().add(button);
    }
    charts.selectToggle(charts.getToggles().getFirst());
    charts.selectedToggleProperty().addListener((all, before, now) -> switched(now == null));
    VBox.setVgrow(view, Priority.ALWAYS);
    view.setId("chart-view");
    chartPane.getChildren().add(view);
    view.readingProperty().addListener(change -> read());
    view.onChosen(this::choose);
    draw();
  }

  private void switched(boolean none) {
    if (none) {
      charts.selectToggle(charts.getToggles().getFirst());
    }
    draw();
  }

  private List<Run> runs() {
    return kept.getSelectionModel().getSelectedItems().stream().map(KeptRun::run).toList();
  }

  private Chart chosen() {
    return charts.getSelectedToggle() == null
        ? Chart.PERCENTILES
        : (Chart) charts.getSelectedToggle().getUserData();
  }

  private void draw() {
    List<Run> runs = runs();
    save.setDisable(runs.isEmpty());
    remove.setDisable(runs.isEmpty());
    kinds.setDisable(runs.isEmpty());
    view.setVisible(!runs.isEmpty());
    result = String.join(" ", runs.stream().flatMap(CompareController::words).toList());
    tell();
    view.show(chosen(), Series.of(runs));
    read();
  }

  private void tell() {
    String told = model.toldProperty().get();
    if (result.isEmpty()) {
      verdict.setText(told.isEmpty() ? HELP : told);
    } else {
      verdict.setText(told.isEmpty() ? result : told + " " + result);
    }
  }

  private static java.util.stream.Stream<String> words(Run run) {
    return Verdict.sentences(run).stream();
  }

  private void read() {
    Reading pointed = view.readingProperty().get();
    boolean any = !runs().isEmpty();
    String help = any ? "Point at the chart to read it; press to see that picture's bytes." : "";
    reading.setText(pointed == null ? help : pointed.text());
  }

  private void choose(Reading chosen) {
    chosen.sample().ifPresent(sample -> owner(sample).ifPresent(of -> model.inspect(of, sample)));
  }

  private Optional<Run> owner(Sample sample) {
    return runs().stream().filter(one -> one.samples().contains(sample)).findFirst();
  }

  @FXML
  private void runOrStop() {
    if (model.runningProperty().get()) {
      model.stop();
    } else {
      model.start(
          new Order(
              first.getEditor().getText(),
              second.getEditor().getText(),
              pictures.getText(),
              warmUp.getText(),
              name.getText()));
    }
  }

  @FXML
  private void openFile() {
    files.toOpen("Open a comparison", KEPT).ifPresent(model::open);
  }

  @FXML
  private void removeChosen() {
    model.remove(kept.getSelectionModel().getSelectedItems());
  }

  @FXML
  private void saveAs() {
    List<Run> runs = runs();
    Chart chart = chosen();
    files
        .toWrite("Save the comparison", chart.fileName() + ".html", Exports.KINDS)
        .ifPresent(file -> write(file, runs, chart));
  }

  /** A picture of the chart is taken here; all else is written in the background. */
  private void write(Path file, List<Run> runs, Chart chart) {
    if (file.toString().endsWith(".png")) {
      WritableImage image = view.snapshot(null, null);
      model.export(file, target -> Snapshot.write(image, target));
    } else {
      model.export(file, target -> Exports.write(target, runs, chart));
    }
  }
}
