package wirelab.ui;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;
import wirelab.lab.handin.Portfolio;
import wirelab.lab.progress.Progress;
import wirelab.machine.StateFolder;
import wirelab.ui.base.FileChoice;
import wirelab.ui.base.Lazy;
import wirelab.ui.lab.HandInViewModel;
import wirelab.ui.lab.LabsController;
import wirelab.ui.lab.LabsViewModel;
import wirelab.ui.lab.Room;
import wirelab.ui.lab.Selections;
import wirelab.ui.lab.WindowRoom;
import wirelab.ui.live.Handwork;
import wirelab.ui.live.Live;

/** The labs at the left of the window, shown and hidden, and the light they throw on its parts. */
final class LabSide {
  private final BorderPane root;
  private final LabsViewModel model;
  private final Lazy<LabsController> controller;
  private final Stage stage;
  private final Spotlight spotlight;

  /** Labs are read before anybody looks at them, but not while the window is starting. */
  private final PauseTransition settled = new PauseTransition(Duration.seconds(10));

  /** Finds the parts of the window by the names that labs have for them. */
  interface Stage {
    /** Brings a part to sight; empty if there is none of that name. */
    Optional<Node> show(String part);

    /** Opens a capture in place of the running session. */
    void open(Path file);

    /** Makes the calls of labs where the learner makes them. */
    Handwork hands();
  }

  /** Hidden at first. */
  LabSide(Live live, List<Path> folders, BorderPane root, Stage stage, FileChoice files) {
    this.root = root;
    this.stage = stage;
    Lazy<Progress> progress = new Lazy<>(() -> Progress.in(StateFolder.here(), new SecureRandom()));
    Room room = new WindowRoom(live, stage.hands(), stage::open);
    Portfolio portfolio = new Portfolio(StateFolder.here().resolve("hand-in"));
    HandInViewModel handIn =
        new HandInViewModel(room, portfolio, () -> progress.get().seed(), live::later, live::say);
    model = new LabsViewModel(room, folders, progress::get, handIn, live::later);
    controller = new Lazy<>(() -> new LabsController(model, this::light, files));
    spotlight = new Spotlight(root);
    Selections.follow(live, model);
    settled.setOnFinished(time -> model.hurry());
    settled.play();
    visibleProperty().addListener(change -> place());
  }

  BooleanProperty visibleProperty() {
    return model.visibleProperty();
  }

  /** Opens a lab, by its id. */
  void open(String lab) {
    model.open(lab);
  }

  private void place() {
    root.setLeft(visibleProperty().get() ? controller.get().root() : null);
    if (visibleProperty().get()) {
      root.layout();
      controller.get().focus();
    }
  }

  void toggle() {
    visibleProperty().set(!visibleProperty().get());
  }

  private void light(String part) {
    stage
        .show(part)
        .ifPresent(
            node -> {
              List<Node> meant = new ArrayList<>(List.of(node));
              meant.add(controller.get().root());
              spotlight.on(meant);
            });
  }

  /** Ends what the labs have begun. */
  void close() {
    settled.stop();
    model.close();
  }
}
