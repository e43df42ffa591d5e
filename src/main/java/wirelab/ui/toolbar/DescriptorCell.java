package wirelab.ui.toolbar;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import wirelab.spi.Descriptor;

/** A part to choose, with the sentence that teaches what it is. */
final class DescriptorCell extends ListCell<Descriptor> {
  private final Label title = new Label();
  private final Label help = new Label();
  private final VBox content = new VBox(title, help);

  DescriptorCell() {
    title.getStyleClass().add("choice-title");
    help.getStyleClass().add("choice-help");
    help.setWrapText(true);
    content.getStyleClass().add("choice");
    setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(@Nullable Descriptor item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setText(null);
      return;
    }
    title.setText(item.title());
    help.setText(item.help());
    setText(item.title());
    setGraphic(content);
  }
}
