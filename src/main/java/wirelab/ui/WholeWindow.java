package wirelab.ui;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/** Gives all of the window to one thing, and makes it what it was before. */
final class WholeWindow {
  private final BorderPane root;
  private @Nullable Node top;
  private @Nullable Node left;
  private @Nullable Node center;
  private @Nullable Node bottom;
  private boolean taken;

  WholeWindow(BorderPane root) {
    this.root = root;
  }

  boolean taken() {
    return taken;
  }

  /** Shows nothing but {@code all}. */
  void show(Node all) {
    if (!taken) {
      top = root.getTop();
      left = root.getLeft();
      center = root.getCenter();
      bottom = root.getBottom();
      taken = true;
    }
    root.setTop(null);
    root.setLeft(null);
    root.setBottom(null);
    root.setCenter(all);
  }

  /** Shows what was there before. */
  void back() {
    if (taken) {
      taken = false;
      root.setCenter(center);
      root.setTop(top);
      root.setLeft(left);
      root.setBottom(bottom);
    }
  }
}
