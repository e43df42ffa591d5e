package wirelab.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.event.Event.PictureState;
import wirelab.model.VideoFrame;

/**
 * Lets exactly as many whole pictures through as were asked for, to the tally and to the folder
 * alike: of each picture the receiver's thread tells first the event and then the picture.
 */
final class Receipt {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final long wanted;
  private final Consumer<Event> tally;
  private final @Nullable PictureFolder folder;
  private long admitted;
  private boolean pictureDue;
  private boolean closed;
  private @Nullable String failure;

  /**
   * Nothing received yet.
   *
   * @param wanted 0 for no end
   */
  Receipt(long wanted, Consumer<Event> tally, @Nullable PictureFolder folder) {
    this.wanted = wanted;
    this.tally = tally;
    this.folder = folder;
  }

  void event(Event event) {
    if (admits(event)) {
      tally.accept(event);
    }
  }

  private synchronized boolean admits(Event event) {
    if (closed) {
      return false;
    }
    if (event instanceof Event.PictureReceived picture) {
      if (full()) {
        return false;
      }
      pictureDue = picture.state() != PictureState.INCOMPLETE;
      admitted += pictureDue ? 1 : 0;
    }
    return !full() || pictureDue;
  }

  private boolean full() {
    return wanted > 0 && admitted >= wanted;
  }

  void picture(VideoFrame frame) {
    synchronized (this) {
      if (!pictureDue) {
        return;
      }
    }
    String trouble = write(frame);
    synchronized (this) {
      pictureDue = false;
      if (trouble != null) {
        failure = trouble;
        closed = true;
      }
      notifyAll();
    }
  }

  private @Nullable String write(VideoFrame frame) {
    if (folder == null) {
      return null;
    }
    try {
      folder.write(frame);
      return null;
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Whether all that was wanted is here and written, or nothing more can be. */
  synchronized boolean done() {
    return closed || (full() && !pictureDue);
  }

  /** Takes nothing more, and waits for a picture that is just being written. */
  synchronized void close() throws InterruptedException {
    closed = true;
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (pictureDue && System.nanoTime() < end) {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
    }
  }

  /** Why a picture could not be written, if one could not. */
  synchronized Optional<String> failure() {
    return Optional.ofNullable(failure);
  }
}
