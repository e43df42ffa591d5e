package wirelab.ui;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import wirelab.ui.base.Theme;
import wirelab.ui.live.Live;
import wirelab.ui.live.Notice;
import wirelab.ui.toolbar.ToolbarController;

/** The keys that work everywhere in the window. */
final class Keys {
  private Keys() {}

  static void bind(
      Scene scene, Live live, ObjectProperty<Theme> theme, ToolbarController toolbar, Tabs tabs) {
    var keys = scene.getAccelerators();
    keys.put(KeyCombination.valueOf("F5"), live::toggle);
    keys.put(KeyCombination.valueOf("F1"), toolbar::showShortcuts);
    keys.put(KeyCombination.valueOf("Shortcut+T"), () -> theme.set(theme.get().next()));
    keys.put(KeyCombination.valueOf("Shortcut+F"), tabs::filter);
    keys.put(KeyCombination.valueOf("Shortcut+Comma"), toolbar::showSettings);
    keys.put(KeyCombination.valueOf("Esc"), () -> live.say(Notice.NONE));
    tabs.bind(scene);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, key -> plain(key, scene.getFocusOwner(), live));
  }

  /** Keys without Ctrl or Alt, unless the control in focus has a use for them. */
  private static void plain(KeyEvent key, Node focus, Live live) {
    if (key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
      return;
    }
    boolean writes =
        focus instanceof TextInputControl
            || (focus instanceof ComboBoxBase<?> box && box.isEditable());
    if (key.getCode() == KeyCode.F && !writes) {
      live.frozenProperty().set(!live.frozen());
      key.consume();
    }
    boolean presses = focus instanceof ButtonBase || focus instanceof ComboBoxBase<?>;
    if (key.getCode() == KeyCode.SPACE && !writes && !presses) {
      live.toggle();
      key.consume();
    }
  }
}
