package wirelab.compare;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import wirelab.event.Event;

/** The journeys of the last pictures of a session. Any thread hands events in, any asks. */
public final class Recent implements Consumer<Event> {
  /** Ten seconds of video. */
  private static final int PICTURES = 300;

  private final Deque<Journey> kept = new ArrayDeque<>(PICTURES);
  private Journeys journeys = new Journeys(this::arrived);

  @Override
  public synchronized void accept(Event event) {
    journeys.accept(event);
  }

  private void arrived(Journey journey) {
    if (kept.size() == PICTURES) {
      kept.removeFirst();
    }
    kept.addLast(journey);
  }

  /** Forgets them: pictures go another way from here on. */
  public synchronized void fresh() {
    kept.clear();
    journeys = new Journeys(this::arrived);
  }

  /** The last, the median and the slowest of them; empty where no picture has gone all the way. */
  public synchronized Optional<Landmarks<Journey>> landmarks() {
    return Landmarks.of(List.copyOf(kept), Journey::nanos);
  }
}
