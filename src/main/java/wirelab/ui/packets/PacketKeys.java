package wirelab.ui.packets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What keys and the menu do to packets. */
final class PacketKeys {
  /** Something to be done with the selected packet. */
  private record Action(String title, KeyCombination keys, Consumer<Line> work) {
    Action(String title, String keys, Consumer<Line> work) {
      this(title, KeyCombination.valueOf(keys), work);
    }
  }

  private final PacketSheet sheet;
  private final PacketsViewModel model;
  private final ContextMenu menu = new ContextMenu();
  private final List<Action> all;
  private PacketActions actions = PacketActions.NONE;

  PacketKeys(PacketSheet sheet, PacketsViewModel model) {
    this.sheet = sheet;
    this.model = model;
    all =
        List.of(
            new Action("Follow this direction", "Shortcut+D", line -> actions.follow(line.row())),
            new Action("Mark or unmark", "Shortcut+M", line -> actions.mark(line.row())),
            new Action("Comment…", "Shortcut+Alt+C", line -> actions.comment(line.row())),
            new Action("Copy row", "Shortcut+C", PacketKeys::copy));
  }

  void setActions(PacketActions given) {
    actions = given;
  }

  void listen() {
    for (Action action : all) {
      MenuItem item = new MenuItem(action.title());
      item.setAccelerator(action.keys());
      item.setOnAction(chosen -> selected().ifPresent(action.work()));
      menu.getItems().add(item);
    }
    menu.getItems().add(all.size() - 1, new SeparatorMenuItem());
    sheet.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    sheet.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
    model.selectedProperty().addListener(changed -> tell());
    tell();
  }

  private Optional<Line> selected() {
    return model.line(model.selectedProperty().get());
  }

  private void pressed(KeyEvent key) {
    Optional<Action> action = all.stream().filter(one -> one.keys().match(key)).findFirst();
    if (action.isPresent()) {
      selected().ifPresent(action.get().work());
      key.consume();
      return;
    }
    long most = model.listing().size();
    long by =
        switch (key.getCode()) {
          case UP -> -1;
          case DOWN -> 1;
          case PAGE_UP -> -sheet.page();
          case PAGE_DOWN -> sheet.page();
          case HOME -> -most;
          case END -> most;
          default -> 0;
        };
    if (by != 0 && !key.isAltDown()) {
      model.followingProperty().set(false);
      model.move(by);
      long row = model.listing().row(model.selectedProperty().get());
      sheet.reveal(row, row);
      key.consume();
    }
  }

  private void showMenu(ContextMenuEvent event) {
    boolean nothing = selected().isEmpty();
    menu.getItems().forEach(item -> item.setDisable(nothing));
    menu.show(sheet, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  private static void copy(Line line) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, line.all()));
  }

  /** Says to those who do not see which packet is selected. */
  void tell() {
    sheet.setAccessibleText(
        selected()
            .map(line -> "Packet " + line.all().replace('\t', ' '))
            .orElse("No packet selected"));
  }
}
