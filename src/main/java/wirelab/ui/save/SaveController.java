package wirelab.ui.save;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import wirelab.ui.base.FileChoice;
import wirelab.ui.base.Fxml;

/** The menu to record and to save. */
public final class SaveController {
  private static final List<FileChoice.Kind> RECORDINGS =
      List.of(new FileChoice.Kind("Recordings", List.of(".pcapng")));
  private static final List<FileChoice.Kind> EXPORTS =
      List.of(
          new FileChoice.Kind("Packets with comments, for Wireshark", List.of(".pcapng")),
          new FileChoice.Kind("A dissector of the wire, for Wireshark", List.of(".lua")),
          new FileChoice.Kind("Calls and events, for a spreadsheet", List.of(".csv")),
          new FileChoice.Kind("Calls and events, as JSON lines", List.of(".jsonl")),
          new FileChoice.Kind("A page for the browser", List.of(".html")));

  private final SaveViewModel model;
  private final FileChoice files;
  private final Parent root;
  @FXML private MenuButton menu;
  @FXML private FontIcon icon;
  @FXML private MenuItem record;
  @FXML private MenuItem export;

  public SaveController(SaveViewModel model, FileChoice files) {
    this.model = model;
    this.files = files;
    this.root = Fxml.load(this);
  }

  public Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    model.recordedProperty().addListener(change -> mark());
    export.disableProperty().bind(model.busyProperty());
    mark();
  }

  private void mark() {
    boolean running = model.recordedProperty().get();
    icon.setIconLiteral(running ? "fth-disc" : "fth-save");
    record.setText(running ? "Stop recording" : "Record the session …");
    menu.setAccessibleText(running ? "Recording; save" : "Record and save");
  }

  /** Begins or ends a recording. */
  @FXML
  public void toggleRecording() {
    if (model.recordedProperty().get()) {
      model.stop();
    } else {
      files
          .toWrite("Record the session", model.proposed() + ".pcapng", RECORDINGS)
          .ifPresent(model::record);
    }
  }

  /** Asks for a file and makes it of what is shown. */
  @FXML
  public void save() {
    files
        .toWrite("Save what is shown", model.proposed() + ".html", EXPORTS)
        .ifPresent(model::export);
  }
}
