package wirelab.ui;

import java.util.Locale;
import java.util.Map;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import wirelab.ui.base.Theme;
import wirelab.ui.live.Live;
import wirelab.ui.live.Notice;

/** The theme of the window and the size of its letters. */
final class Look {
  private static final double FONT_SIZE = 14;

  /** Of a projected window, in letters. */
  private static final double PROJECTED_WIDTH = 80;

  private static final double STEP = 1.1;
  private static final int LEAST = -4;
  private static final int MOST = 10;

  private final Region root;
  private final ObjectProperty<Theme> theme;
  private final Live live;
  private int zoom;

  Look(Region root, ObjectProperty<Theme> theme, Live live) {
    this.root = root;
    this.theme = theme;
    this.live = live;
    dress();
    theme.addListener(change -> dress());
    root.widthProperty().addListener(resized -> scale());
  }

  private void dress() {
    Application.setUserAgentStylesheet(theme.get().controls());
    dress(root);
    scale();
  }

  /** Gives the theme to what is, or will be, in a window of its own. */
  void dress(Parent other) {
    for (Theme one : Theme.values()) {
      other.getStyleClass().remove(one.styleClass());
    }
    other.getStyleClass().add(theme.get().styleClass());
    if (!other.equals(root) && !other.getStylesheets().containsAll(root.getStylesheets())) {
      other.getStylesheets().addAll(root.getStylesheets());
    }
  }

  /** A projector shows the whole window in one size: letters grow with it. */
  private void scale() {
    boolean projected = theme.get() == Theme.PROJECTOR;
    double fitting = projected ? Math.max(FONT_SIZE, root.getWidth() / PROJECTED_WIDTH) : FONT_SIZE;
    long size = Math.round(fitting * Math.pow(STEP, zoom));
    root.setStyle("-fx-font-size: " + size + "px;");
  }

  private void zoom(int wanted) {
    zoom = Math.clamp(wanted, LEAST, MOST);
    scale();
    String percent = String.format(Locale.ROOT, "%.0f", 100 * Math.pow(STEP, zoom));
    live.say(Notice.info("Letters at " + percent + " % (Ctrl+0 for 100 %)"));
  }

  /** Larger, smaller, as it was. */
  void bind(Map<KeyCombination, Runnable> keys) {
    for (String plus : new String[] {"Plus", "Equals", "Add"}) {
      keys.put(KeyCombination.valueOf("Shortcut+" + plus), () -> zoom(zoom + 1));
    }
    keys.put(KeyCombination.valueOf("Shortcut+Shift+Equals"), () -> zoom(zoom + 1));
    for (String minus : new String[] {"Minus", "Subtract"}) {
      keys.put(KeyCombination.valueOf("Shortcut+" + minus), () -> zoom(zoom - 1));
    }
    keys.put(KeyCombination.valueOf("Shortcut+0"), () -> zoom(0));
  }
}
