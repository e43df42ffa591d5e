package wirelab.ui.bench;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import wirelab.bench.Order;
import wirelab.bench.Run;

/** Has planned calls made, one or all of them. For the window's thread. */
final class Player {
  private final Timeline timeline;
  private final Clerk clerk;
  private final Supplier<Run> made;
  private final Consumer<List<Order>> again;
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private int presses;

  /**
   * Nothing is played.
   *
   * @param made what was made so far
   * @param again plans orders on a bench that is empty
   */
  Player(Timeline timeline, Clerk clerk, Supplier<Run> made, Consumer<List<Order>> again) {
    this.timeline = timeline;
    this.clerk = clerk;
    this.made = made;
    this.again = again;
  }

  /** Whether planned calls are being made. */
  ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** Makes the next planned call; if all are made, from the first one again. */
  void next() {
    if (playing.get()) {
      presses++;
      return;
    }
    prepare();
    if (!timeline.planned().isEmpty()) {
      play(timeline.planned().subList(0, 1));
    }
  }

  /** Makes all planned calls, or stops doing so; if all are made, from the first one again. */
  void all() {
    presses = 0;
    if (playing.get()) {
      clerk.stop();
      return;
    }
    prepare();
    play(timeline.planned());
  }

  /** What was done is what is to be done again, unless something is left to do. */
  private void prepare() {
    if (timeline.planned().isEmpty()) {
      again.accept(made.get().orders());
    }
  }

  private void play(List<Order> orders) {
    if (!orders.isEmpty()) {
      playing.set(true);
      timeline.newest();
      clerk.replay(orders, this::idle);
    }
  }

  /** The clerk has nothing left to do. */
  void idle() {
    playing.set(false);
    if (presses > 0) {
      presses--;
      next();
    }
  }

  /** Forgets what was to be played. */
  void clear() {
    presses = 0;
    playing.set(false);
  }
}
