package wirelab.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import wirelab.ui.base.Lazy;
import wirelab.ui.bench.BenchController;
import wirelab.ui.buffer.BufferController;
import wirelab.ui.buffer.BufferViewModel;
import wirelab.ui.calls.CallsController;
import wirelab.ui.calls.CallsViewModel;
import wirelab.ui.code.CodeController;
import wirelab.ui.code.CodeViewModel;
import wirelab.ui.compare.CompareController;
import wirelab.ui.fault.FaultsController;
import wirelab.ui.inspector.ChipsViewModel;
import wirelab.ui.live.CallSteps;
import wirelab.ui.live.Live;

/**
 * The lower half of the window: what looks closely at the stream, one tab each. The first has the
 * key Ctrl+1, the second Ctrl+2, and so on.
 */
final class Tabs {
  private final TabPane pane;
  private final Map<Tab, Supplier<Parent>> contents = new HashMap<>();
  private final Inspector inspector;
  private final Tab packetsTab;
  private final Tab bufferTab;
  private final CallSteps steps;
  private final BufferViewModel bufferModel;
  private final CallsViewModel callsModel;
  private final Lazy<CallsController> calls;
  private final Lazy<FaultsController> faults;
  private final Tab callsTab;
  private final Tab codeTab;
  private final Tab faultsTab;
  private final Tab benchTab;
  private final Tab compareTab;
  private final Lazy<CompareController> compare;
  private boolean settled;

  /** What stands in tabs and is made elsewhere. */
  record Guests(
      Lazy<FaultsController> faults,
      Lazy<BenchController> bench,
      Lazy<CompareController> compare) {}

  /** Fills {@code pane}. */
  Tabs(Live live, TabPane pane, Inspector inspector, Guests guests) {
    this.pane = pane;
    this.steps = live.callSteps();
    this.bufferModel = new BufferViewModel(live);
    this.callsModel = new CallsViewModel(live);
    this.calls = new Lazy<>(() -> new CallsController(callsModel));
    this.inspector = inspector;
    this.faults = guests.faults;
    this.compare = guests.compare;
    packetsTab = add("Packets", "Packets, their fields and bytes", inspector::root);
    bufferTab =
        add(
            "Receive buffer",
            "The tutorial's data, recv by recv",
            () -> new BufferController(bufferModel).root());
    callsTab = add("Calls", "The socket calls and what else happened", () -> calls.get().root());
    codeTab =
        add(
            "Code",
            "The line that made a call, in Java and Python",
            () -> new CodeController(new CodeViewModel(live)).root());
    faultsTab =
        add(
            "Faults",
            "What is broken on purpose, and the theory beside it",
            () -> faults.get().root());
    benchTab =
        add("Sockets by hand", "Socket calls, one at a time", () -> guests.bench.get().root());
    compareTab =
        add("Compare", "Which wire is faster, by how much, and why", () -> compare.get().root());
    compareTab.setOnSelectionChanged(change -> compare.get().shown());
    inspector.onGoal(this::go);
  }

  /** Where socket calls are made by hand. */
  Tab benchTab() {
    return benchTab;
  }

  /** Those for which half of the window is little: socket calls by hand, and charts. */
  List<Tab> roomy() {
    return List.of(benchTab, compareTab);
  }

  /**
   * Its content is made when it is first shown: most of what the window has is in its tabs. Nothing
   * is before {@link #settle}.
   */
  private Tab add(String title, String help, Supplier<Parent> content) {
    Tab tab = new Tab(title);
    contents.put(tab, content);
    tab.selectedProperty().addListener(change -> fill());
    tab.setId("tab-" + title.toLowerCase(Locale.ROOT).replace(' ', '-'));
    int key = pane.getTabs().size() + 1;
    tab.setTooltip(new Tooltip("%s (Ctrl+%d)".formatted(help, key)));
    pane.getTabs().add(tab);
    return tab;
  }

  boolean settled() {
    return settled;
  }

  /** From now on the tab that is shown has its content. */
  void settle() {
    settled = true;
    fill();
  }

  private void fill() {
    if (settled) {
      fill(pane.getSelectionModel().getSelectedItem());
    }
  }

  private void fill(Tab tab) {
    if (tab.getContent() == null) {
      tab.setContent(Objects.requireNonNull(contents.get(tab)).get());
    }
  }

  /** Looks at what is new; to be called once per pulse. */
  void pulse(long now) {
    inspector.pulse(now);
    bufferModel.pulse(inSight(bufferTab.getContent()));
    callsModel.pulse(inSight(callsTab.getContent()));
  }

  /** Whether a pane is shown, in its tab or lent to a slide. */
  private static boolean inSight(@Nullable Node pane) {
    Node at = pane;
    while (at != null && at.isVisible()) {
      at = at.getParent();
    }
    return pane != null && at == null && pane.getScene() != null;
  }

  /** Shows packets, fields and bytes. */
  void showPackets() {
    pane.getSelectionModel().select(packetsTab);
  }

  /** Shows what is broken on purpose. */
  void showFaults() {
    pane.getSelectionModel().select(faultsTab);
  }

  /** Brings to sight what labs and slides know by that name; empty if it is none of the tabs. */
  Optional<Node> show(String part) {
    return switch (part) {
      case "packets", "fields", "bytes" -> shown(packetsTab, () -> inspector.part(part));
      case "inspector" -> shown(packetsTab, packetsTab::getContent);
      case "buffer" -> shown(bufferTab, bufferTab::getContent);
      case "calls" -> shown(callsTab, callsTab::getContent);
      case "code" -> shown(codeTab, codeTab::getContent);
      case "faults" -> shown(faultsTab, faultsTab::getContent);
      case "chart" -> shown(faultsTab, () -> faults.get().theory());
      case "compare" -> shown(compareTab, compareTab::getContent);
      case "comparison" -> shown(compareTab, () -> compare.get().chart());
      case "bench" -> shown(benchTab, benchTab::getContent);
      default -> Optional.empty();
    };
  }

  private Optional<Node> shown(Tab tab, Supplier<Node> part) {
    pane.getSelectionModel().select(tab);
    fill(tab);
    return Optional.of(part.get());
  }

  /** Keeps the newest packets and calls in sight. */
  void follow() {
    inspector.follow();
    callsModel.followingProperty().set(true);
  }

  /** Puts the keyboard into the filter of the calls where those are shown, else of the packets. */
  void filter() {
    if (callsTab.isSelected()) {
      calls.get().focusFilter();
    } else {
      pane.getSelectionModel().select(packetsTab);
      inspector.focusFilter();
    }
  }

  private void go(ChipsViewModel.Goal goal) {
    switch (goal) {
      case PICTURE -> {}
      case MESSAGE, PACKET -> {
        pane.getSelectionModel().select(packetsTab);
        inspector.focus(goal);
      }
      case CALLS -> pane.getSelectionModel().select(callsTab);
      case CODE -> pane.getSelectionModel().select(codeTab);
    }
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
    inspector.bind(keys);
    keys.put(KeyCombination.valueOf("Alt+Left"), steps::previous);
    keys.put(KeyCombination.valueOf("Alt+Right"), steps::next);
  }
}
