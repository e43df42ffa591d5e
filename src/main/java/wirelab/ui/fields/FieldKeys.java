package wirelab.ui.fields;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What keys and the menu do to fields, beside what lists do anyway. */
final class FieldKeys {
  /** Something to be done with the selected field. */
  private record Action(MenuItem item, Consumer<FieldNode> work) {}

  private final ListView<FieldNode> list;
  private final Outline outline;
  private final List<Action> all;
  private Consumer<String> filter = wanted -> {};

  FieldKeys(ListView<FieldNode> list, Outline outline) {
    this.list = list;
    this.outline = outline;
    all =
        List.of(
            action(
                "Copy value",
                "Shortcut+C",
                node -> copy(node.value().isEmpty() ? node.name() : node.value())),
            action("Copy name and value", "Shortcut+Shift+C", node -> copy(node.line())),
            action(
                "Use as filter",
                "Shortcut+Enter",
                node -> node.filter().ifPresent(wanted -> filter.accept(wanted))));
  }

  void setOnFilter(Consumer<String> wanted) {
    filter = wanted;
  }

  private static Action action(String title, String keys, Consumer<FieldNode> work) {
    MenuItem item = new MenuItem(title);
    item.setAccelerator(KeyCombination.valueOf(keys));
    return new Action(item, work);
  }

  void listen() {
    ContextMenu menu = new ContextMenu();
    for (Action action : all) {
      action.item().setOnAction(chosen -> selected().ifPresent(action.work()));
      menu.getItems().add(action.item());
    }
    menu.setOnShowing(shown -> prepare());
    list.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          menu.show(list, event.getScreenX(), event.getScreenY());
          event.consume();
        });
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void prepare() {
    boolean nothing = selected().isEmpty();
    all.forEach(action -> action.item().setDisable(nothing));
    String wanted = selected().flatMap(FieldNode::filter).orElse("");
    MenuItem last = all.getLast().item();
    last.setText(wanted.isEmpty() ? "Use as filter" : "Filter: " + wanted);
    last.setDisable(wanted.isEmpty());
  }

  private void pressed(KeyEvent key) {
    for (Action action : all) {
      if (action.item().getAccelerator().match(key)) {
        selected().ifPresent(action.work());
        key.consume();
        return;
      }
    }
    boolean plain = !key.isShortcutDown() && !key.isAltDown() && !key.isShiftDown();
    if (plain && selected().isPresent() && walked(key.getCode(), selected().get())) {
      key.consume();
    }
  }

  /** Opens and closes, or goes in and out where that is done already. */
  private boolean walked(KeyCode key, FieldNode node) {
    boolean open = outline.open(node);
    switch (key) {
      case LEFT -> {
        if (open) {
          outline.open(node, false);
        } else {
          node.parent().ifPresent(this::go);
        }
      }
      case RIGHT -> {
        if (open) {
          go(node.parts().getFirst());
        } else {
          outline.open(node, true);
        }
      }
      case SPACE, ENTER -> outline.open(node, !open);
      default -> {
        return false;
      }
    }
    list.refresh();
    return true;
  }

  private void go(FieldNode node) {
    list.getSelectionModel().clearAndSelect(outline.rows().indexOf(node));
    list.scrollTo(list.getSelectionModel().getSelectedIndex());
  }

  private Optional<FieldNode> selected() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private static void copy(String text) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
  }
}
