package wirelab.ui.slides;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of a show, which are those of a presenter's remote too. */
final class ShowKeys {
  private final ShowViewModel model;
  private final Theatre theatre;

  ShowKeys(ShowViewModel model, Theatre theatre) {
    this.model = model;
    this.theatre = theatre;
  }

  /**
   * Takes a key before anything in the show does; a remote's keys work wherever the keyboard is.
   */
  void pressed(KeyEvent key) {
    if (key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
      return;
    }
    if (remote(key.getCode()) || (!busy(key) && more(key.getCode()))) {
      key.consume();
    }
  }

  private boolean remote(KeyCode code) {
    switch (code) {
      case PAGE_DOWN -> model.next();
      case PAGE_UP -> model.previous();
      case ESCAPE -> {
        if (!model.uncover()) {
          theatre.leave();
        }
      }
      case F8 -> theatre.pointer();
      case F11 -> theatre.fullScreen();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean more(KeyCode code) {
    switch (code) {
      case RIGHT, DOWN, SPACE -> model.next();
      case LEFT, UP, BACK_SPACE -> model.previous();
      case HOME -> model.go(0);
      case END -> model.last();
      case B, PERIOD -> model.blackProperty().set(!model.blackProperty().get());
      case O -> model.overviewProperty().set(!model.overviewProperty().get());
      case N -> model.notesProperty().set(!model.notesProperty().get());
      case P -> theatre.pointer();
      case R -> model.restart();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Whether the keyboard is in a live pane, in the overview, or on a button that would press. */
  private boolean busy(KeyEvent key) {
    EventTarget target = key.getTarget();
    boolean presses = target instanceof ButtonBase && key.getCode() == KeyCode.SPACE;
    return presses || (target instanceof Node node && within(node, key.getCode()));
  }

  private static boolean within(Node node, KeyCode code) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up instanceof PaneBox) {
        return true;
      }
      if (up instanceof Overview) {
        return code.isNavigationKey() || code == KeyCode.SPACE;
      }
    }
    return false;
  }
}
