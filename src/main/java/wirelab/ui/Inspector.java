package wirelab.ui;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;
import wirelab.ui.base.FileChoice;
import wirelab.ui.base.Lazy;
import wirelab.ui.inspector.BarController;
import wirelab.ui.inspector.ChipsController;
import wirelab.ui.inspector.ChipsViewModel;
import wirelab.ui.inspector.FileViewModel;
import wirelab.ui.inspector.FilterViewModel;
import wirelab.ui.inspector.InspectorController;
import wirelab.ui.inspector.InspectorViewModel;
import wirelab.ui.inspector.Player;
import wirelab.ui.inspector.Replay;
import wirelab.ui.inspector.Steps;
import wirelab.ui.live.Live;
import wirelab.ui.save.SaveController;

/**
 * The parts of the inspector, put together: the tab, what stands beside the tabs, and the chain.
 */
final class Inspector {
  private final FileViewModel files;
  private final Steps steps;
  private final Lazy<InspectorController> tab;
  private final BarController bar;
  private final ChipsController chips;
  private final SaveController save;
  private Consumer<ChipsViewModel.Goal> goTo = goal -> {};

  Inspector(Live live, FileChoice choice, SaveController save) {
    this.save = save;
    files = new FileViewModel(live.catalog(), live.inspection(), live::later);
    steps = new Steps(live);
    FilterViewModel filter = new FilterViewModel(live.inspection()::subject, live::later);
    InspectorViewModel model = new InspectorViewModel(live);
    Player player = new Player(live, steps);
    tab = new Lazy<>(() -> new InspectorController(live, model, filter, files, player));
    bar = new BarController(filter, files, steps, live.callSteps(), choice);
    bar.add(save.root());
    chips = new ChipsController(new ChipsViewModel(live), goal -> goTo.accept(goal));
    Replay.follow(live);
    files.busyProperty().addListener(change -> begin(live));
  }

  /** A file that has been read begins with its first picture. */
  private void begin(Live live) {
    boolean read = live.inspection().subject().file() && !files.busyProperty().get();
    if (read && live.selection().packet() < 0) {
      steps.firstMessage();
    }
  }

  Parent root() {
    return tab.get().root();
  }

  /** Its packets, fields or bytes. */
  Node part(String name) {
    return tab.get().part(name);
  }

  Parent bar() {
    return bar.root();
  }

  Parent chips() {
    return chips.root();
  }

  /** Who shows the pane that a chip tells of. */
  void onGoal(Consumer<ChipsViewModel.Goal> taker) {
    goTo = taker;
  }

  void pulse(long now) {
    tab.made().ifPresent(made -> made.pulse(now));
  }

  void focusFilter() {
    bar.focusFilter();
  }

  /** Puts the keyboard where packet or bytes are. */
  void focus(ChipsViewModel.Goal goal) {
    if (goal == ChipsViewModel.Goal.MESSAGE) {
      tab.get().focusMessage();
    } else {
      tab.get().focusPackets();
    }
  }

  /** Selects where the newest message begins, if there is one. */
  void chooseMessage() {
    steps.newestMessage();
  }

  /** Keeps the newest packet in sight. */
  void follow() {
    tab.get().follow();
  }

  void open(Path file) {
    files.open(file);
  }

  /** Ends what reads in the background. */
  void close() {
    tab.made().ifPresent(InspectorController::close);
    files.close();
  }

  void bind(Map<KeyCombination, Runnable> keys) {
    keys.put(KeyCombination.valueOf("Alt+Up"), () -> steps.packet(-1));
    keys.put(KeyCombination.valueOf("Alt+Down"), () -> steps.packet(1));
    keys.put(KeyCombination.valueOf("Alt+Page Up"), () -> steps.message(-1));
    keys.put(KeyCombination.valueOf("Alt+Page Down"), () -> steps.message(1));
    keys.put(KeyCombination.valueOf("Shortcut+O"), bar::openFile);
    keys.put(KeyCombination.valueOf("Shortcut+R"), save::toggleRecording);
    keys.put(KeyCombination.valueOf("Shortcut+S"), save::save);
  }
}
