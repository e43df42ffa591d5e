package wirelab.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * How the two halves of the window share its height. A tab of the lower half can have all of it;
 * each remembers whether it does.
 */
final class Halves {
  private final SplitPane split;
  private final Node upper;
  private final TabPane tabs;
  private final Map<Tab, Boolean> whole = new HashMap<>();
  private final ToggleButton button = new ToggleButton("", new FontIcon("fth-maximize-2"));
  private double divider;

  /** Only {@code roomy} have all of the height at first. */
  Halves(SplitPane split, Node upper, TabPane tabs, List<Tab> roomy) {
    this.split = split;
    this.upper = upper;
    this.tabs = tabs;
    this.divider = split.getDividerPositions()[0];
    roomy.forEach(tab -> whole.put(tab, true));
    button.setId("whole");
    button.setAccessibleText("Give the tabs the whole window");
    button.setTooltip(
        new Tooltip("Gives this tab the height of the pictures too, or back again (F11)"));
    button.setOnAction(pressed -> toggle());
    tabs.getSelectionModel().selectedItemProperty().addListener(chosen -> share());
    share();
  }

  Node button() {
    return button;
  }

  /** Gives the chosen tab all of the height, or takes it back. */
  void toggle() {
    whole.merge(chosen(), true, (was, is) -> !was);
    share();
  }

  private Tab chosen() {
    return tabs.getSelectionModel().getSelectedItem();
  }

  private void share() {
    boolean alone = whole.getOrDefault(chosen(), false);
    boolean now = !split.getItems().contains(upper);
    if (alone && !now) {
      divider = split.getDividerPositions()[0];
      split.getItems().remove(upper);
    } else if (!alone && now) {
      split.getItems().addFirst(upper);
      split.setDividerPositions(divider);
    }
    button.setSelected(alone);
  }
}
