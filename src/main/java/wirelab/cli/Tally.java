package wirelab.cli;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.event.Event.PictureState;
import wirelab.event.Stage;
import wirelab.model.SessionClock;
import wirelab.model.Side;
import wirelab.pipeline.Figures;
import wirelab.pipeline.Statistics;

/** Counts what decides when a run is over, and all that is told of it in the end. */
final class Tally implements Consumer<Event> {
  private final SessionClock clock = SessionClock.system();
  private final Statistics statistics = new Statistics(clock);
  private final Connections connections = new Connections();
  private final Span sent = new Span();
  private final Span received = new Span();
  private final AtomicLong injected = new AtomicLong();
  private final AtomicLong unfinished = new AtomicLong();
  private final AtomicReference<@Nullable String> captureFailure = new AtomicReference<>();
  private volatile long movedAt = clock.now();

  @Override
  public void accept(Event event) {
    statistics.accept(event);
    connections.accept(event);
    if (event.side() == Side.RECEIVER || event instanceof Event.PictureSent) {
      movedAt = clock.now();
    }
    switch (event) {
      case Event.PictureSent picture -> sent.add(picture.at());
      case Event.PictureReceived picture -> received(picture);
      case Event.PictureIncomplete picture -> unfinished.incrementAndGet();
      case Event.StageFailed failed -> failed(failed);
      case Event.FaultInjected fault -> injected.incrementAndGet();
      default -> {}
    }
  }

  private void received(Event.PictureReceived picture) {
    if (picture.state() != PictureState.INCOMPLETE) {
      received.add(picture.at());
    }
  }

  private void failed(Event.StageFailed failed) {
    if (failed.stage() == Stage.DECODE) {
      unfinished.incrementAndGet();
    } else if (failed.stage() == Stage.CAPTURE) {
      captureFailure.set(failed.reason());
    }
  }

  Figures figures() {
    return statistics.figures();
  }

  Connections connections() {
    return connections;
  }

  Span sent() {
    return sent;
  }

  Span received() {
    return received;
  }

  /** Why the source gives no more pictures, if it failed. */
  Optional<String> captureFailure() {
    return Optional.ofNullable(captureFailure.get());
  }

  /** How many faults there were, of those made on purpose. */
  long injected() {
    return injected.get();
  }

  /** Whether it is known of each picture that was sent what became of it. */
  boolean accountedFor() {
    return received.count() + unfinished.get() >= sent.count();
  }

  /** How long no picture has been sent and the receiver has heard nothing. */
  long silentNanos() {
    return clock.now() - movedAt;
  }
}
