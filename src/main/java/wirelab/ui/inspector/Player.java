package wirelab.ui.inspector;

import java.io.IOException;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import wirelab.trace.Chain;
import wirelab.trace.TracedMessage;
import wirelab.ui.live.Live;
import wirelab.ui.live.Subject;

/**
 * Plays the pictures of an open file as fast as they were captured: it selects one message after
 * the other, and everything else follows the selection.
 */
public final class Player {
  /** A pause in the capture is no longer than this when it is played, in nanoseconds. */
  private static final long LONGEST_PAUSE = 1_000_000_000;

  private final Live live;
  private final Steps steps;
  private final BooleanProperty playing = new SimpleBooleanProperty();
  private @Nullable TracedMessage asked;
  private long due;

  /** Nothing is played until {@link #playingProperty} is set. */
  public Player(Live live, Steps steps) {
    this.live = live;
    this.steps = steps;
    live.inspection().subjectProperty().addListener(change -> playing.set(false));
    playing.addListener(change -> asked = null);
  }

  /** Whether it plays; ends by itself with the last picture. */
  BooleanProperty playingProperty() {
    return playing;
  }

  /**
   * Goes on if it is time to; to be called once per pulse.
   *
   * @param now in nanoseconds of any clock that goes on
   */
  public void pulse(long now) {
    if (!playing.get()) {
      return;
    }
    TracedMessage last = asked;
    if (last != null) {
      boolean shown = selected().filter(last::equals).isPresent();
      if (now < due || (!shown && now - due < LONGEST_PAUSE)) {
        return;
      }
    }
    boolean begins = last == null && steps.following().isEmpty();
    Optional<TracedMessage> next = begins ? steps.first() : steps.following();
    asked = next.orElse(null);
    if (next.isEmpty()) {
      playing.set(false);
      return;
    }
    steps.select(next.get());
    due = now + pauseAfter(next.get());
  }

  private Optional<TracedMessage> selected() {
    return Optional.ofNullable(live.selection().chain()).map(Chain::message);
  }

  private long pauseAfter(TracedMessage message) {
    return steps
        .after(message)
        .map(next -> Math.clamp(time(next) - time(message), 0, LONGEST_PAUSE))
        .orElse(0L);
  }

  private long time(TracedMessage message) {
    Subject subject = live.inspection().subject();
    try {
      return subject.packets().packet(message.lastPacket()).time();
    } catch (IOException | IndexOutOfBoundsException e) {
      return 0; // its picture will say why it can not be read
    }
  }
}
