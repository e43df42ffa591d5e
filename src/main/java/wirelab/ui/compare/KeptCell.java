package wirelab.ui.compare;

import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The name of a comparison in the list of those that are kept. */
final class KeptCell extends ListCell<KeptRun> {
  @Override
  protected void updateItem(@Nullable KeptRun item, boolean empty) {
    super.updateItem(item, empty);
    String name = empty || item == null ? null : item.name();
    setText(name);
    setTooltip(name == null ? null : new Tooltip(name));
  }
}
