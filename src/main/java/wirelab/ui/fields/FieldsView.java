package wirelab.ui.fields;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import wirelab.model.ByteRange;
import wirelab.model.Layer;
import wirelab.ui.base.Fxml;

/**
 * Shows the layers of a packet and their fields as a tree. What is open stays open when another
 * packet is shown. An empty range stands for none.
 */
public final class FieldsView extends StackPane {
  /** No bytes. */
  public static final ByteRange NONE = ByteRange.of(0, 0);

  private final Outline outline = new Outline();
  private final ListView<FieldNode> list = new ListView<>(outline.rows());
  private final ReadOnlyObjectWrapper<ByteRange> hovered =
      new ReadOnlyObjectWrapper<>(this, "hovered", NONE);
  private final ReadOnlyObjectWrapper<ByteRange> selected =
      new ReadOnlyObjectWrapper<>(this, "selected", NONE);
  private final ReadOnlyObjectWrapper<@Nullable FieldNode> lit = new ReadOnlyObjectWrapper<>();
  private final FieldKeys keys = new FieldKeys(list, outline);

  public FieldsView() {
    getStyleClass().add("fields-view");
    getStylesheets().add(Fxml.styles(FieldsView.class));
    list.setId("fields-list");
    list.setAccessibleText("Layers of the packet and their fields");
    list.setTooltip(new Tooltip("What the bytes say; the figures at the right are their places"));
    Label empty = new Label("Select a packet to see its fields");
    empty.getStyleClass().add("fields-empty");
    empty.setWrapText(true);
    list.setPlaceholder(empty);
    list.setCellFactory(
        view ->
            new FieldCell(outline, lit.getReadOnlyProperty(), node -> hovered.set(range(node))));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((all, before, now) -> selected.set(range(now)));
    getChildren().add(list);
    setMinSize(0, 0);
    keys.listen();
  }

  private static ByteRange range(@Nullable FieldNode node) {
    return node == null ? NONE : node.range();
  }

  /** Shows other layers; the field that was selected is selected again, if there is one like it. */
  public void show(List<Layer> all) {
    FieldNode before = list.getSelectionModel().getSelectedItem();
    lit.set(null);
    list.getSelectionModel().clearSelection();
    outline.show(all);
    if (before != null) {
      outline
          .at(before.path())
          .filter(node -> outline.shown(node) == node)
          .ifPresent(node -> list.getSelectionModel().select(node));
    }
  }

  /** Opens a protocol in this packet and those that come, unless someone closes it. */
  public void open(String protocol) {
    outline.openProtocol(protocol);
  }

  /** Selects the deepest field that holds all of a range, and brings it into sight. */
  public void select(ByteRange range) {
    Optional<FieldNode> node = outline.deepest(range);
    if (node.isEmpty()) {
      list.getSelectionModel().clearSelection();
      return;
    }
    outline.uncover(node.get());
    int row = outline.rows().indexOf(node.get());
    list.getSelectionModel().clearAndSelect(row);
    reveal(row);
  }

  /** Selects the deepest field that holds a byte. */
  public void select(long offset) {
    select(ByteRange.of(offset, 1));
  }

  /** Outlines the deepest field with bytes that are pointed at elsewhere, but opens nothing. */
  public void highlight(ByteRange range) {
    lit.set(outline.deepest(range).map(outline::shown).orElse(null));
  }

  /** The bytes of the field under the mouse. */
  public ReadOnlyObjectProperty<ByteRange> hoveredProperty() {
    return hovered.getReadOnlyProperty();
  }

  /** The bytes of the field that is selected. */
  public ReadOnlyObjectProperty<ByteRange> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** Who takes the filter that someone has asked for: {@code tcp.dstport == 9999}. */
  public void setOnFilter(Consumer<String> wanted) {
    keys.setOnFilter(wanted);
  }

  /** Takes the keyboard. */
  @Override
  public void requestFocus() {
    list.requestFocus();
  }

  /** Scrolls to a row unless it is in sight; then with some rows above it. */
  private void reveal(int row) {
    int above = 0;
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      var first = flow.getFirstVisibleCell();
      var last = flow.getLastVisibleCell();
      if (first != null && last != null) {
        if (row > first.getIndex() && row < last.getIndex()) {
          return;
        }
        above = (last.getIndex() - first.getIndex()) / 3;
      }
    }
    list.scrollTo(Math.max(0, row - above));
  }

  ListView<FieldNode> list() {
    return list;
  }
}
