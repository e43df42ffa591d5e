package wirelab.ui.bench;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import wirelab.inspect.PacketRow;
import wirelab.snippet.Snippet;
import wirelab.ui.base.Fxml;

/** The state diagram, the packets and the lines of code of the step that is shown. */
final class LookController {
  private final LookViewModel model;
  private final StateDiagram diagram = new StateDiagram();
  private final CodeLine javaCode = new CodeLine();
  private final CodeLine pythonCode = new CodeLine();
  private final Parent root;
  @FXML private VBox drawing;
  @FXML private Label socket;
  @FXML private Label way;
  @FXML private ListView<PacketRow> packets;
  @FXML private Label javaTitle;
  @FXML private StackPane java;
  @FXML private Label pythonTitle;
  @FXML private StackPane python;

  LookController(LookViewModel model) {
    this.model = model;
    this.root = Fxml.load(this);
  }

  Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    drawing.getChildren().add(1, diagram);
    VBox.setVgrow(diagram, Priority.ALWAYS);
    java.getChildren().add(javaCode);
    python.getChildren().add(pythonCode);
    model.courseProperty().addListener((all, was, is) -> draw(model.courseProperty().get()));
    draw(model.courseProperty().get());
    packets.setItems(model.packets());
    packets.setCellFactory(list -> new PacketCell());
    packets.getSelectionModel().selectedItemProperty().addListener((all, was, is) -> select());
    follow(model.javaProperty(), javaCode, javaTitle);
    follow(model.pythonProperty(), pythonCode, pythonTitle);
  }

  private void draw(Course course) {
    socket.setText(course.title());
    way.setText(course.words());
    diagram.show(course);
  }

  private void select() {
    PacketRow packet = packets.getSelectionModel().getSelectedItem();
    if (packet != null) {
      model.select(packet);
    }
  }

  private static void follow(
      ObservableValue<@Nullable Snippet> snippet, CodeLine code, Label title) {
    snippet.addListener(change -> show(snippet.getValue(), code, title));
    show(snippet.getValue(), code, title);
  }

  private static void show(@Nullable Snippet snippet, CodeLine code, Label title) {
    code.show(snippet);
    String file = snippet == null ? "" : snippet.file().replaceFirst(".*/", "");
    title.setText(
        snippet == null
            ? ""
            : "%s · %s, line %d".formatted(snippet.language().title(), file, snippet.number()));
  }

  /** A packet in a few words: {@code 54321 → 9990 [SYN] Seq=0}. */
  private static final class PacketCell extends ListCell<PacketRow> {
    PacketCell() {
      setPrefWidth(0); // as wide as the list, which needs no bar below
    }

    @Override
    protected void updateItem(@Nullable PacketRow packet, boolean empty) {
      super.updateItem(packet, empty);
      setText(empty || packet == null ? null : Wording.packet(packet));
    }
  }
}
