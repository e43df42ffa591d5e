package wirelab.ui.toolbar;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import wirelab.ui.live.Interfaces;

/** An address to choose, with who can reach it. */
final class AddressCell extends ListCell<String> {
  private final ToolbarViewModel model;
  private final Label title = new Label();
  private final Label meaning = new Label();
  private final VBox content = new VBox(title, meaning);

  private AddressCell(ToolbarViewModel model) {
    this.model = model;
    title.getStyleClass().add("choice-title");
    meaning.getStyleClass().add("choice-help");
    content.getStyleClass().add("choice");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  /** Lists this machine's addresses in {@code box}, looked up anew each time it is opened. */
  static void offer(ComboBox<String> box, ToolbarViewModel model) {
    box.setCellFactory(
        list -> {
          if (!list.getStyleClass().contains("addresses")) {
            list.getStyleClass().add("addresses");
          }
          return new AddressCell(model);
        });
    model
        .addresses()
        .addListener(
            (ListChangeListener<AddressChoice>)
                change ->
                    box.getItems()
                        .setAll(model.addresses().stream().map(AddressChoice::toString).toList()));
    box.setOnShowing(showing -> model.lookUpAddresses());
    model.lookUpAddresses();
  }

  @Override
  protected void updateItem(@Nullable String item, boolean empty) {
    super.updateItem(item, empty);
    setText(empty ? null : item);
    setGraphic(null);
    if (empty || item == null) {
      return;
    }
    for (AddressChoice choice : model.addresses()) {
      if (choice.toString().equals(item)) {
        show(choice.entry(), item);
      }
    }
  }

  private void show(Interfaces.Entry entry, String item) {
    title.setText(item);
    meaning.setText(entry.meaning());
    boolean warns = entry.reach() == Interfaces.Reach.EVERYWHERE;
    meaning.setGraphic(warns ? new FontIcon("fth-alert-triangle") : null);
    setGraphic(content);
  }
}
