package wirelab.ui.toolbar;

import atlantafx.base.controls.Popover;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import wirelab.ui.base.Fxml;

/** The list of keys. */
final class Shortcuts {
  private static final String[][] KEYS = {
    {"F5 or Space", "Start or stop the stream"},
    {"F", "Freeze what is shown; the stream goes on"},
    {"Ctrl+T", "Next theme: light, dark, projector"},
    {"Ctrl+F", "Filter packets or calls; search, where bytes are"},
    {"Ctrl+O", "Open a capture"},
    {"Ctrl+R", "Record the session, or stop recording"},
    {"Ctrl+Shift+F", "Turn off all that is broken on purpose"},
    {"Ctrl+L", "Show or hide the labs"},
    {"Ctrl+P", "Show the slides of the lecture"},
    {"Ctrl+Shift+1, 2 …", "One part of the window alone: pictures, stages, packets …"},
    {"Ctrl++, Ctrl+-, Ctrl+0", "Larger letters, smaller, as they were"},
    {"F8", "Pointer: a dot, a light around the mouse, neither"},
    {"Ctrl+S", "Save what is shown, for other programs"},
    {"Ctrl+1, Ctrl+2 …", "Tab of the lower half"},
    {"F11", "Give the tab the whole window, or half of it"},
    {"Ctrl+Up, Ctrl+Down", "Sockets by hand: step before, next step"},
    {"Ctrl+Enter", "Sockets by hand: make the next planned call"},
    {"Ctrl+E, Ctrl+D", "Sockets by hand: line of the sender, of the receiver"},
    {"Alt+Left, Alt+Right", "Call before, next call"},
    {"Alt+Up, Alt+Down", "Packet before, next packet"},
    {"Alt+Page Up, Alt+Page Down", "Message before, next message"},
    {"Ctrl+Comma", "Settings"},
    {"Escape", "Dismiss the message, close what is open"},
    {"Alt+letter", "Go to the control with that letter"},
    {"Tab", "Next control"},
    {"F1", "This list"},
  };

  private Shortcuts() {}

  static void show(Node owner) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("shortcuts");
    grid.setId("shortcuts");
    for (int row = 0; row < KEYS.length; row++) {
      Label key = new Label(KEYS[row][0]);
      key.getStyleClass().add("key");
      grid.addRow(row, key, new Label(KEYS[row][1]));
    }
    grid.getStylesheets().add(Fxml.styles(Shortcuts.class));
    Popover popover = new Popover(grid);
    popover.setDetachable(false);
    popover.setAnimated(false);
    popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
    popover.show(owner);
  }
}
