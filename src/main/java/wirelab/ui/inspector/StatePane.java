package wirelab.ui.inspector;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import wirelab.model.Table;

/** Tables of what a reader of the message keeps: pickle's stack and memo, the handles of Java. */
final class StatePane {
  private final HBox root = new HBox();

  StatePane() {
    root.setId("state");
    root.getStyleClass().add("state-tables");
    root.managedProperty().bind(root.visibleProperty());
    show(List.of());
  }

  Node root() {
    return root;
  }

  void show(List<Table> tables) {
    root.getChildren().clear();
    for (Table table : tables) {
      VBox box = new VBox(heading(table), view(table));
      HBox.setHgrow(box, Priority.ALWAYS);
      root.getChildren().add(box);
    }
    if (tables.isEmpty()) {
      Label none = new Label("A reader of this message keeps nothing here but its bytes.");
      none.setWrapText(true);
      none.getStyleClass().add("state-none");
      root.getChildren().add(none);
    }
  }

  private static Label heading(Table table) {
    Label heading = new Label(table.title() + " · " + table.rows().size());
    heading.getStyleClass().add("state-heading");
    return heading;
  }

  private static TableView<List<String>> view(Table table) {
    TableView<List<String>> view = new TableView<>(FXCollections.observableArrayList(table.rows()));
    view.setAccessibleText(table.title());
    view.setTooltip(new Tooltip(table.title() + " as it stands at the selected byte"));
    view.setPlaceholder(new Label("empty"));
    view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    for (int i = 0; i < table.columns().size(); i++) {
      int at = i;
      TableColumn<List<String>, String> column = new TableColumn<>(table.columns().get(i));
      column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().get(at)));
      column.setSortable(false);
      column.setReorderable(false);
      view.getColumns().add(column);
    }
    VBox.setVgrow(view, Priority.ALWAYS);
    return view;
  }
}
