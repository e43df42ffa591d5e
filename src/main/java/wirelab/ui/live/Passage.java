package wirelab.ui.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.event.SessionLog;
import wirelab.model.Side;
import wirelab.trace.Trace;
import wirelab.trace.TracedMessage;

/** Knows from the session log as which message a picture travelled. Any thread asks. */
final class Passage {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration LOOK = Duration.ofMillis(20);

  private final SessionLog log;

  Passage(SessionLog log) {
    this.log = log;
  }

  /**
   * The message of a picture that one end shows. What is shown may be on its way still, so this
   * waits up to a second for it.
   */
  Optional<TracedMessage> message(Trace trace, Side side, long sequence) {
    return waited(() -> number(side, sequence), trace, side);
  }

  /** The message with this number of one side's newest connection; waits up to a second too. */
  Optional<TracedMessage> numbered(Trace trace, Side side, long number) {
    return waited(() -> number, trace, side);
  }

  private static Optional<TracedMessage> waited(
      Supplier<@Nullable Long> wanted, Trace trace, Side side) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Long number = wanted.get();
      Optional<TracedMessage> message =
          number == null ? Optional.empty() : trace.passed(side, number);
      if (message.isPresent() || System.nanoTime() >= until || Thread.interrupted()) {
        return message;
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private @Nullable Long number(Side side, long sequence) {
    List<Event> events = log.events();
    for (int i = events.size() - 1; i >= 0; i--) {
      switch (events.get(i)) {
        case Event.PictureSent sent -> {
          if (sent.side() == side && sent.sequence() == sequence) {
            return sent.number();
          }
        }
        case Event.PictureReceived received -> {
          if (received.side() == side && received.sequence() == sequence) {
            return received.number();
          }
        }
        default -> {}
      }
    }
    return null;
  }
}
