package wirelab.ui.fields;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import wirelab.model.ByteRange;
import wirelab.ui.base.Numbers;

/** A field's row: name and value, and at the right where its bytes are. */
final class FieldCell extends ListCell<FieldNode> {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass LAYER = PseudoClass.getPseudoClass("layer");

  private final Region indent = new Region();
  private final FontIcon arrow = new FontIcon("fth-chevron-right");
  private final StackPane opener = new StackPane(arrow);
  private final FontIcon icon = new FontIcon("fth-alert-triangle");
  private final Label name = new Label();
  private final Label value = new Label();
  private final Label range = new Label();
  private final HBox row = new HBox();
  private final Tooltip tooltip = new Tooltip();
  private final Outline outline;
  private final ObservableValue<@Nullable FieldNode> lit;

  /**
   * @param lit the field whose bytes are pointed at elsewhere
   * @param hovered takes the field under the mouse, or null when it leaves
   */
  FieldCell(
      Outline outline,
      ObservableValue<@Nullable FieldNode> lit,
      Consumer<@Nullable FieldNode> hovered) {
    this.outline = outline;
    this.lit = lit;
    dress();
    setPrefWidth(0); // as wide as the list: what is too long is cut, and told by the tooltip
    hoverProperty().addListener((all, before, now) -> hovered.accept(now ? getItem() : null));
    lit.addListener(changed -> light());
    fontProperty().addListener(changed -> indent());
    opener.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
  }

  private void dress() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    row.getStyleClass().add("field-row");
    opener.getStyleClass().add("field-opener");
    arrow.getStyleClass().add("field-arrow");
    name.getStyleClass().add("field-name");
    value.getStyleClass().add("field-value");
    range.getStyleClass().add("field-range");
    indent.setMinWidth(Region.USE_PREF_SIZE);
    opener.setMinWidth(Region.USE_PREF_SIZE);
    name.setMinWidth(Region.USE_PREF_SIZE);
    value.setMinWidth(0);
    range.setMinWidth(Region.USE_PREF_SIZE);
    icon.managedProperty().bind(icon.visibleProperty());
    row.getChildren().addAll(indent, opener, icon, name, value, space, range);
  }

  @Override
  protected void updateItem(@Nullable FieldNode node, boolean empty) {
    super.updateItem(node, empty);
    light();
    setText(null);
    if (empty || node == null) {
      pseudoClassStateChanged(WRONG, false);
      pseudoClassStateChanged(LAYER, false);
      setGraphic(null);
      setTooltip(null);
      return;
    }
    pseudoClassStateChanged(WRONG, node.wrong());
    pseudoClassStateChanged(LAYER, node.layer());
    indent();
    arrow.setVisible(!node.leaf());
    turn(node);
    icon.setVisible(node.wrong());
    name.setText(node.name());
    value.setText(node.value());
    range.setText(place(node.range()));
    tooltip.setText(node.line());
    setTooltip(tooltip);
    setGraphic(row);
  }

  /** Shows whether the field is open. */
  void turn(FieldNode node) {
    boolean open = outline.open(node);
    arrow.setIconLiteral(open ? "fth-chevron-down" : "fth-chevron-right");
    String state = node.leaf() ? "" : open ? ", open" : ", closed";
    setAccessibleText(
        "%s%s%s, level %d"
            .formatted(node.wrong() ? "Malformed: " : "", node.line(), state, node.depth() + 1));
  }

  private void indent() {
    FieldNode node = getItem();
    indent.setPrefWidth(node == null ? 0 : node.depth() * getFont().getSize());
  }

  private void press(MouseEvent event) {
    FieldNode node = getItem();
    if (node != null && !node.leaf()) {
      outline.open(node, !outline.open(node));
      turn(node);
      event.consume();
    }
  }

  private void click(MouseEvent event) {
    if (event.getClickCount() == 2) {
      press(event);
    }
  }

  private void light() {
    FieldNode node = getItem();
    pseudoClassStateChanged(LIT, node != null && node == lit.getValue());
  }

  /** The first and the last byte. */
  private static String place(ByteRange range) {
    if (range.length() == 0) {
      return "";
    }
    String first = Numbers.count(range.start());
    return range.length() == 1 ? first : first + "–" + Numbers.count(range.end() - 1);
  }
}
