package wirelab.ui.bytes;

import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import wirelab.model.ByteRange;
import wirelab.ui.base.Numbers;

/** What keys and the menu do to bytes. */
final class BytesKeys {
  /** The most bytes that the clipboard gets. */
  private static final long MOST = 16L << 20;

  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination ALL =
      new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
  private static final Map<KeyCode, Move> MOVES =
      Map.of(
          KeyCode.LEFT, Move.LEFT,
          KeyCode.RIGHT, Move.RIGHT,
          KeyCode.UP, Move.UP,
          KeyCode.DOWN, Move.DOWN,
          KeyCode.PAGE_UP, Move.PAGE_UP,
          KeyCode.PAGE_DOWN, Move.PAGE_DOWN,
          KeyCode.HOME, Move.ROW_START,
          KeyCode.END, Move.ROW_END);

  private final BytesView view;
  private final ContextMenu menu = new ContextMenu();

  BytesKeys(BytesView view) {
    this.view = view;
  }

  void listen() {
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    for (Formats format : Formats.values()) {
      MenuItem item = new MenuItem("Copy as " + format.title());
      item.setOnAction(chosen -> copy(format));
      item.setAccelerator(format == Formats.HEX ? COPY : null);
      menu.getItems().add(item);
    }
    menu.getItems().addAll(new SeparatorMenuItem(), widths());
    view.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
  }

  private void pressed(KeyEvent key) {
    long length = view.source().length();
    Optional<Move> move = move(key);
    if (length == 0) {
      return;
    }
    if (move.isPresent()) {
      long at = Math.min(view.cursor().at(), length - 1);
      long to = move.get().from(at, length, view.grid().columns(), view.page());
      view.move(view.cursor().to(to, key.isShiftDown()));
    } else if (COPY.match(key)) {
      copy(Formats.HEX);
    } else if (ALL.match(key)) {
      view.put(new Cursor(0, length - 1));
    } else {
      return;
    }
    key.consume();
  }

  private static Optional<Move> move(KeyEvent key) {
    if (key.isAltDown()) {
      return Optional.empty();
    }
    if (key.isShortcutDown()) {
      return switch (key.getCode()) {
        case HOME -> Optional.of(Move.START);
        case END -> Optional.of(Move.END);
        default -> Optional.empty();
      };
    }
    return Optional.ofNullable(MOVES.get(key.getCode()));
  }

  private void copy(Formats format) {
    ByteRange range = view.selectionProperty().get();
    byte[] bytes = new byte[(int) Math.min(range.length(), MOST)];
    int read = bytes.length == 0 ? 0 : view.source().read(range.start(), bytes);
    view.noteProperty().set(note(read, range.length()));
    if (read > 0) {
      String text = format.write(java.util.Arrays.copyOf(bytes, read), range.start());
      Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
  }

  private static String note(int copied, long wanted) {
    String copying = Numbers.count(copied) + (copied == 1 ? " byte copied" : " bytes copied");
    if (wanted == 0) {
      return "Select bytes to copy";
    }
    return copied == wanted
        ? copying
        : "%s of %s: %s"
            .formatted(
                copying,
                Numbers.count(wanted),
                copied == MOST ? "the clipboard gets no more" : "the rest is not at hand");
  }

  private Menu widths() {
    Menu widths = new Menu("Bytes in a row");
    ToggleGroup group = new ToggleGroup();
    for (int columns : new int[] {BytesView.AUTOMATIC, 8, 16, 32}) {
      RadioMenuItem item =
          new RadioMenuItem(columns == BytesView.AUTOMATIC ? "as fits" : "" + columns);
      item.setToggleGroup(group);
      item.setSelected(columns == view.columnsProperty().get());
      item.setOnAction(chosen -> view.columnsProperty().set(columns));
      widths.getItems().add(item);
    }
    return widths;
  }

  private void showMenu(ContextMenuEvent event) {
    boolean nothing = view.selectionProperty().get().length() == 0;
    menu.getItems().stream()
        .limit(Formats.values().length)
        .forEach(item -> item.setDisable(nothing));
    menu.show(view, event.getScreenX(), event.getScreenY());
    event.consume();
  }
}
