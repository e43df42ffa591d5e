package wirelab.ui;

import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import wirelab.ui.buffer.BufferController;
import wirelab.ui.buffer.BufferViewModel;
import wirelab.ui.calls.CallsController;
import wirelab.ui.calls.CallsViewModel;
import wirelab.ui.code.CodeController;
import wirelab.ui.code.CodeViewModel;
import wirelab.ui.live.CallSteps;
import wirelab.ui.live.Live;

/**
 * The lower half of the window: what looks closely at the stream, one tab each. The first has the
 * key Ctrl+1, the second Ctrl+2, and so on.
 */
final class Tabs {
  private final TabPane pane;
  private final CallSteps steps;
  private final BufferViewModel bufferModel;
  private final CallsViewModel callsModel;
  private final CallsController calls;
  private final Tab callsTab;

  /** Fills {@code pane}. */
  Tabs(Live live, TabPane pane) {
    this.pane = pane;
    this.steps = live.callSteps();
    this.bufferModel = new BufferViewModel(live);
    this.callsModel = new CallsViewModel(live);
    this.calls = new CallsController(callsModel);
    add("Receive buffer", "The tutorial's data, recv by recv", buffer());
    callsTab = add("Calls", "The socket calls and what else happened", calls.root());
    add("Code", "The line that made a call, in Java and Python", code(live));
    pane.getSelectionModel().select(callsTab);
  }

  private Parent buffer() {
    return new BufferController(bufferModel).root();
  }

  private static Parent code(Live live) {
    return new CodeController(new CodeViewModel(live)).root();
  }

  private Tab add(String title, String help, Parent content) {
    Tab tab = new Tab(title, content);
    tab.setId("tab-" + title.toLowerCase(Locale.ROOT).replace(' ', '-'));
    int key = pane.getTabs().size() + 1;
    tab.setTooltip(new Tooltip("%s (Ctrl+%d)".formatted(help, key)));
    pane.getTabs().add(tab);
    return tab;
  }

  /** Looks at what is new; to be called once per pulse. */
  void pulse() {
    bufferModel.pulse();
    callsModel.pulse();
  }

  /** Puts the keyboard into the filter of the calls. */
  void filterCalls() {
    pane.getSelectionModel().select(callsTab);
    calls.focusFilter();
  }

  /** The keys for the tabs, and for going from call to call. */
  void bind(Scene scene) {
    var keys = scene.getAccelerators();
    for (int i = 0; i < pane.getTabs().size(); i++) {
      Tab tab = pane.getTabs().get(i);
      keys.put(
          KeyCombination.valueOf("Shortcut+" + (i + 1)),
          () -> pane.getSelectionModel().select(tab));
    }
    keys.put(KeyCombination.valueOf("Alt+Left"), steps::previous);
    keys.put(KeyCombination.valueOf("Alt+Right"), steps::next);
  }
}
