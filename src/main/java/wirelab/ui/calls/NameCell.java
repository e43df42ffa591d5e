package wirelab.ui.calls;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** What happened, with an icon for its kind. */
final class NameCell extends TableCell<Row, Row> {
  private final FontIcon icon = new FontIcon(RowKind.CALL.icon());

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    getStyleClass().remove("trouble");
    if (empty || row == null) {
      setText(null);
      setGraphic(null);
      return;
    }
    if (row.kind() == RowKind.TROUBLE) {
      getStyleClass().add("trouble");
    }
    icon.setIconLiteral(row.kind().icon());
    setText(row.name());
    setGraphic(icon);
  }
}
