package wirelab.ui.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.lab.Flaw;
import wirelab.lab.Lab;
import wirelab.lab.Labs;
import wirelab.lab.Shelf;
import wirelab.lab.act.Lesson;
import wirelab.lab.check.LabCheck;
import wirelab.lab.progress.Progress;

/** All labs, what is wrong with some, and the one that is open. For the window's thread. */
public final class LabsViewModel implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Room room;
  private final Supplier<Progress> progress;
  private final HandInViewModel handIn;
  private final Executor window;
  private final BooleanProperty visible = new SimpleBooleanProperty();
  private final ObservableList<LabLine> lines = FXCollections.observableArrayList();
  private final ObservableList<String> flaws = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable LabViewModel> opened =
      new ReadOnlyObjectWrapper<>();
  private final Shelf shelf;
  private final ExecutorService keeper =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("progress").factory());
  private @Nullable Labs labs;
  private @Nullable String wanted;

  /**
   * Reads the labs when they are first shown or asked for, and again when a file changes.
   *
   * @param progress what the learner has done; asked for together with the labs
   * @param handIn keeps what is done; closed with this
   * @param window runs what it is given on the window's thread
   */
  public LabsViewModel(
      Room room,
      List<Path> folders,
      Supplier<Progress> progress,
      HandInViewModel handIn,
      Executor window) {
    this.room = room;
    this.progress = progress;
    this.handIn = handIn;
    this.window = window;
    this.shelf = new Shelf(folders, LabCheck::flaws, PAUSE, this::come);
    visible.addListener(change -> hurry());
  }

  /** Begins to read the labs, if nobody has looked at them yet. */
  public void hurry() {
    shelf.hurry();
  }

  /** Whether the pane is shown. */
  public BooleanProperty visibleProperty() {
    return visible;
  }

  ObservableList<LabLine> lines() {
    return lines;
  }

  /** What is wrong with files, or with the keeping of progress; a line each. */
  ObservableList<String> flaws() {
    return flaws;
  }

  /** The lab that is open; null while the list is shown. */
  public ReadOnlyObjectProperty<@Nullable LabViewModel> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  /** Opens a lab, by its id, as soon as it has been read; a step may follow behind a slash. */
  public void open(String id) {
    visible.set(true);
    wanted = id;
    openWanted();
  }

  private void openWanted() {
    Labs read = labs;
    String id = wanted;
    if (read == null || id == null) {
      return;
    }
    wanted = null;
    String[] names = id.split("/", 2);
    Optional<Lab> lab = read.find(names[0]);
    if (lab.isEmpty()) {
      flaws.add("There is no lab '%s'.".formatted(names[0]));
      return;
    }
    if (names.length == 2) {
      lab.get().step(names[1]).ifPresent(step -> progress.get().goTo(names[0], step.id()));
    }
    open(lab.get());
  }

  void open(Lab lab) {
    back();
    opened.set(new LabViewModel(lab, progress.get(), room, window, new Hearer()));
  }

  /** Shows the list of labs. */
  void back() {
    LabViewModel before = opened.get();
    if (before != null) {
      before.close();
      opened.set(null);
    }
  }

  /** The learner has selected something in the window. */
  public void selected(Event.Selected selected) {
    LabViewModel now = opened.get();
    if (now != null) {
      now.selected(selected);
    }
  }

  /** What the learner has done is read with the labs, on the same thread. */
  private void come(Labs read) {
    Progress own = progress.get();
    window.execute(() -> take(read, own));
  }

  private void take(Labs read, Progress own) {
    labs = read;
    list(own);
    LabViewModel now = opened.get();
    if (now != null) {
      read.find(now.lab().id()).filter(lab -> !lab.equals(now.lab())).ifPresent(this::open);
    }
    openWanted();
  }

  /** Hears of the lab that is open. */
  private final class Hearer implements LabViewModel.Hearer {
    @Override
    public void progressed() {
      keep();
    }

    @Override
    public void done(Lab lab, Lesson.Standing standing) {
      handIn.done(lab, standing);
    }
  }

  /** Makes of what is done a file to be handed in. */
  HandInViewModel handIn() {
    return handIn;
  }

  private void keep() {
    Progress own = progress.get();
    keeper.execute(
        () -> {
          own.save();
          window.execute(() -> list(own));
        });
    list(own);
  }

  private void list(Progress own) {
    Labs read = labs;
    if (read == null) {
      return;
    }
    List<LabLine> fresh = new ArrayList<>();
    for (Lab lab : read.all()) {
      long done = lab.steps().stream().filter(step -> own.done(lab.id(), step.id())).count();
      fresh.add(new LabLine(lab, (int) done));
    }
    if (!fresh.equals(lines)) {
      lines.setAll(fresh);
    }
    List<String> wrong = new ArrayList<>();
    own.trouble().ifPresent(wrong::add);
    read.flaws().stream().map(LabsViewModel::line).forEach(wrong::add);
    if (!wrong.equals(flaws)) {
      flaws.setAll(wrong);
    }
  }

  /** The folder says which lab it is; all files have the same name. */
  private static String line(Flaw flaw) {
    Path file = flaw.file();
    Path folder = file.getParent();
    String name =
        folder == null ? file.toString() : folder.getFileName() + "/" + file.getFileName();
    return "%s:%s: %s".formatted(name, flaw.place(), flaw.message());
  }

  /** Whether the labs have been read. */
  boolean read() {
    return labs != null;
  }

  /** Ends what the labs have begun; what is still to be kept is kept. */
  @Override
  public void close() {
    shelf.close();
    back();
    handIn.close();
    keeper.close();
  }
}
