package wirelab.ui.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import wirelab.lab.Lab;
import wirelab.lab.act.Lesson;
import wirelab.lab.handin.HandInException;
import wirelab.lab.handin.HandInFile;
import wirelab.lab.handin.Portfolio;
import wirelab.lab.handin.Scene;
import wirelab.lab.handin.StepLog;
import wirelab.ui.live.Notice;

/**
 * Keeps what the steps stand on that turn green, and makes a file of it to be handed in. For the
 * window's thread but for {@link #done}; all work is done on a thread of its own.
 */
public final class HandInViewModel implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 3;

  private final Room room;
  private final Portfolio portfolio;
  private final LongSupplier seed;
  private final Executor window;
  private final Consumer<Notice> say;
  private final StepLog log = new StepLog();
  private final StringProperty name = new SimpleStringProperty("");
  private final ReadOnlyIntegerWrapper kept = new ReadOnlyIntegerWrapper();
  private final ExecutorService keeper =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("hand-in").factory());

  /**
   * Follows the room from now on.
   *
   * @param seed of the learner
   * @param window runs what it is given on the window's thread
   * @param say tells the learner a line, on that thread
   */
  public HandInViewModel(
      Room room, Portfolio portfolio, LongSupplier seed, Executor window, Consumer<Notice> say) {
    this.room = room;
    this.portfolio = portfolio;
    this.seed = seed;
    this.window = window;
    this.say = say;
    room.listen(log);
    keeper.execute(this::count);
  }

  /** What the learner is called. */
  StringProperty nameProperty() {
    return name;
  }

  /** How many steps can be handed in. */
  ReadOnlyIntegerProperty keptProperty() {
    return kept.getReadOnlyProperty();
  }

  /** A step is done: what has happened in it is kept, as it is now. On any thread. */
  void done(Lab lab, Lesson.Standing standing) {
    Scene scene = new Scene(room, log.events());
    keeper.execute(() -> keep(scene, lab, standing));
  }

  private void keep(Scene scene, Lab lab, Lesson.Standing standing) {
    try {
      portfolio.keep(scene, lab, standing.step(), standing.verdict());
      count();
    } catch (HandInException e) {
      lost(lab, standing, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      lost(lab, standing, HandInException.reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lost(Lab lab, Lesson.Standing standing, String why) {
    String step = "%s / %s".formatted(lab.id(), standing.step().id());
    tell(Notice.warning("%s is done, but can not be handed in: %s".formatted(step, why)));
  }

  private void count() {
    try {
      long own =
          portfolio.all().stream().filter(one -> one.record().seed() == seed.getAsLong()).count();
      window.execute(() -> kept.set((int) own));
    } catch (IOException e) {
      tell(Notice.warning("What was done can not be found again: " + HandInException.reason(e)));
    }
  }

  /** A name for the file. */
  String proposed() {
    return HandInFile.proposed(name.get());
  }

  /** Makes the file, and says what was written. */
  void handIn(Path target) {
    String learner = name.get();
    keeper.execute(() -> tell(written(target, learner)));
  }

  private Notice written(Path target, String learner) {
    try {
      int steps = HandInFile.write(target, learner, seed.getAsLong(), portfolio.all());
      return Notice.info(
          "Wrote %s: %d %s of %s"
              .formatted(target, steps, steps == 1 ? "step" : "steps", learner.strip()));
    } catch (HandInException e) {
      return Notice.error("Nothing was written: " + e.getMessage());
    } catch (IOException e) {
      return Notice.error("%s can not be written: %s".formatted(target, HandInException.reason(e)));
    }
  }

  private void tell(Notice notice) {
    window.execute(() -> say.accept(notice));
  }

  /** Ends; what is still to be kept is kept, unless that takes too long. */
  @Override
  public void close() {
    room.ignore(log);
    keeper.shutdown();
    try {
      if (!keeper.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        keeper.shutdownNow();
      }
    } catch (InterruptedException e) {
      keeper.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
