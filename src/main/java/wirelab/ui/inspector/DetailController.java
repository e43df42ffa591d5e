package wirelab.ui.inspector;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import wirelab.model.ByteRange;
import wirelab.ui.base.Fxml;
import wirelab.ui.bytes.BytesController;
import wirelab.ui.bytes.BytesView;
import wirelab.ui.fields.FieldsView;

/** Fields and bytes of the packet or the message, each lighting up what belongs to it. */
final class DetailController {
  private final InspectorViewModel model;
  private final FieldsView fields = new FieldsView();
  private final BytesController bytes = new BytesController();
  private final StatePane state = new StatePane();
  private final VBox fieldsPane = new VBox();
  private final Parent root;
  private Exhibit.@Nullable Part shown;
  private boolean placing;
  @FXML private VBox pane;
  @FXML private Label title;
  @FXML private ToggleButton packet;
  @FXML private ToggleButton message;
  @FXML private ToggleButton kept;

  /** {@code filter} takes the filter that someone has asked for with a field. */
  DetailController(InspectorViewModel model, Consumer<String> filter) {
    this.model = model;
    this.root = Fxml.load(this);
    fields.setOnFilter(filter);
    fields.setId("fields");
    Label heading = new Label("Fields");
    heading.setMaxWidth(Double.MAX_VALUE);
    heading.getStyleClass().add("inspector-heading");
    fieldsPane.getChildren().addAll(heading, fields);
    fieldsPane.getStyleClass().add("inspector-fields");
    fieldsPane.setMinSize(0, 0);
    VBox.setVgrow(fields, Priority.ALWAYS);
    for (String protocol : new String[] {"framing", "struct", "pickle", "java"}) {
      fields.open(protocol);
    }
  }

  Node fields() {
    return fieldsPane;
  }

  Node bytes() {
    return root;
  }

  @FXML
  private void initialize() {
    pane.getChildren().addAll(bytes.root(), state.root());
    VBox.setVgrow(bytes.root(), Priority.ALWAYS);
    BytesView view = bytes.view();
    view.setId("bytes");
    ToggleGroup group = new ToggleGroup();
    packet.setToggleGroup(group);
    message.setToggleGroup(group);
    packet.setOnAction(pressed -> scope(Scope.PACKET));
    message.setOnAction(pressed -> scope(Scope.MESSAGE));
    kept.selectedProperty().addListener(change -> model.wantState(kept.isSelected()));
    view.heightProperty().addListener(change -> view.reveal(view.selectionProperty().get()));
    state.root().visibleProperty().bind(kept.selectedProperty());
    model.stateProperty().addListener(change -> state.show(model.stateProperty().get()));
    model.scopeProperty().addListener(change -> show());
    model.exhibitProperty().addListener(change -> show());
    model.placeProperty().addListener(change -> place());
    fields
        .hoveredProperty()
        .addListener(change -> view.setHighlight(fields.hoveredProperty().get()));
    view.hoveredProperty().addListener(change -> point(view.hoveredProperty().get()));
    fields.selectedProperty().addListener(change -> chosen(fields.selectedProperty().get(), true));
    view.selectionProperty().addListener(change -> chosen(view.selectionProperty().get(), false));
    show();
  }

  private void scope(Scope wanted) {
    model.scopeProperty().set(wanted);
    mark();
  }

  private void mark() {
    boolean whole = model.scopeProperty().get() == Scope.MESSAGE;
    packet.setSelected(!whole);
    message.setSelected(whole);
  }

  private void point(long offset) {
    fields.highlight(offset < 0 ? FieldsView.NONE : ByteRange.of(offset, 1));
  }

  private void show() {
    mark();
    Optional<Exhibit.Part> part = model.part();
    message.setDisable(model.exhibit().map(one -> one.whole() == null).orElse(true));
    title.setText(part.map(Exhibit.Part::title).orElse(""));
    Exhibit.Part next = part.orElse(null);
    if (Objects.equals(next, shown)) {
      place();
      return;
    }
    shown = next;
    placing = true;
    BytesView view = bytes.view();
    if (next == null) {
      fields.show(java.util.List.of());
      view.show(wirelab.ui.bytes.ByteSource.EMPTY);
    } else {
      fields.show(next.layers());
      view.show(next.bytes());
      view.setTints(next.tints());
      view.setMissing(next.missing());
    }
    placing = false;
    place();
  }

  /** Selects what is selected elsewhere. */
  private void place() {
    ByteRange range = model.placeProperty().get();
    if (range.length() == 0 || shown == null) {
      return;
    }
    placing = true;
    bytes.view().select(range);
    bytes.view().reveal(range);
    fields.select(range);
    placing = false;
  }

  /** A field or bytes were selected here: the other view follows, then the other panes. */
  private void chosen(ByteRange range, boolean field) {
    if (placing || range.length() == 0) {
      return;
    }
    placing = true;
    if (field) {
      bytes.view().select(range);
      bytes.view().reveal(range);
    } else {
      fields.select(range);
    }
    placing = false;
    model.choose(range);
  }

  void focus() {
    bytes.view().requestFocus();
  }

  @FXML
  private void find() {
    bytes.showFind();
  }
}
