package wirelab.ui;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Places what stands beside the titles of the tabs, so that it covers none of them. */
final class BesideTitles {
  /** Of the width, at most. */
  private static final double SHARE = 0.55;

  /** Between the titles and that. */
  private static final double GAP = 12;

  private final StackPane stack;
  private final TabPane tabs;
  private final Region bar;

  /** Puts {@code bar} over {@code tabs}, which are in {@code stack}. */
  BesideTitles(StackPane stack, TabPane tabs, Region bar) {
    this.stack = stack;
    this.tabs = tabs;
    this.bar = bar;
    bar.setMaxHeight(Region.USE_PREF_SIZE);
    StackPane.setAlignment(bar, Pos.TOP_RIGHT);
    stack.getChildren().add(bar);
  }

  /** Keeps the titles free, from when they are there: the window is shown. */
  void keepTitlesFree() {
    if (tabs.lookup(".headers-region") instanceof Region titles) {
      bar.maxWidthProperty()
          .bind(
              Bindings.min(
                  stack.widthProperty().multiply(SHARE),
                  stack.widthProperty().subtract(titles.widthProperty()).subtract(GAP)));
    }
  }
}
