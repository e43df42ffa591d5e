package wirelab.ui.slides;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import wirelab.slides.Deck;
import wirelab.slides.Slide;

/** Where a show is: which slide, since when, and what lies over it. */
public final class ShowViewModel {
  private static final long SECONDS_A_MINUTE = 60;

  private final Deck deck;
  private final LongSupplier clock;
  private final ReadOnlyIntegerWrapper number = new ReadOnlyIntegerWrapper();
  private final BooleanProperty black = new SimpleBooleanProperty();
  private final BooleanProperty overview = new SimpleBooleanProperty();
  private final BooleanProperty notes = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper elapsed = new ReadOnlyStringWrapper("0:00");
  private long begun;

  /**
   * At the first slide.
   *
   * @param clock in nanoseconds
   */
  public ShowViewModel(Deck deck, LongSupplier clock) {
    this.deck = deck;
    this.clock = clock;
    this.begun = clock.getAsLong();
  }

  public Deck deck() {
    return deck;
  }

  /** Which slide is shown, counted from 0. */
  public ReadOnlyIntegerProperty numberProperty() {
    return number.getReadOnlyProperty();
  }

  public int number() {
    return number.get();
  }

  Slide slide() {
    return deck.slides().get(number.get());
  }

  /** The one that comes after; empty at the end. */
  Optional<Slide> following() {
    int next = number.get() + 1;
    return next < deck.slides().size() ? Optional.of(deck.slides().get(next)) : Optional.empty();
  }

  /** Whether nothing is shown for a while. */
  public BooleanProperty blackProperty() {
    return black;
  }

  /** Whether all slides are shown, to choose one. */
  public BooleanProperty overviewProperty() {
    return overview;
  }

  /** Whether the speaker's notes are shown in a window of their own. */
  public BooleanProperty notesProperty() {
    return notes;
  }

  /** Minutes and seconds since the show began. */
  public ReadOnlyStringProperty elapsedProperty() {
    return elapsed.getReadOnlyProperty();
  }

  /** As in "3 / 12". */
  String position() {
    return "%d / %d".formatted(number.get() + 1, deck.slides().size());
  }

  public void next() {
    go(number.get() + 1);
  }

  public void previous() {
    go(number.get() - 1);
  }

  public void last() {
    go(deck.slides().size() - 1);
  }

  /** Shows that slide, or the nearest there is; what was over it is gone. */
  public void go(int wanted) {
    black.set(false);
    overview.set(false);
    number.set(Math.clamp(wanted, 0, deck.slides().size() - 1));
  }

  /** Takes away what lies over the slide; false if nothing did, and the show may end. */
  public boolean uncover() {
    boolean covered = black.get() || overview.get();
    black.set(false);
    overview.set(false);
    return covered;
  }

  /** Counts the time from now on. */
  public void restart() {
    begun = clock.getAsLong();
    pulse();
  }

  /** To be called once per pulse. */
  public void pulse() {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(clock.getAsLong() - begun);
    elapsed.set(
        String.format(
            Locale.ROOT, "%d:%02d", seconds / SECONDS_A_MINUTE, seconds % SECONDS_A_MINUTE));
  }
}
