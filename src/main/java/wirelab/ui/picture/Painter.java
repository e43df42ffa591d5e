package wirelab.ui.picture;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.event.Stage;
import wirelab.model.PictureSize;
import wirelab.model.Side;
import wirelab.model.Stamp;
import wirelab.model.VideoFrame;
import wirelab.ui.live.Live;

/**
 * Draws the newest picture of one end on a drawing thread, in the size in which it is shown, into
 * one of two screens: the other one is being shown.
 */
final class Painter {
  private final Live live;
  private final Side side;
  private final Executor drawing;
  private final Fitting fitting = new Fitting();
  private final AtomicBoolean busy = new AtomicBoolean();
  private final AtomicReference<@Nullable Screen> drawn = new AtomicReference<>();
  private Room room = Room.UNKNOWN;
  private @Nullable Screen front;
  private @Nullable Screen back;

  Painter(Live live, Side side, Executor drawing) {
    this.live = live;
    this.side = side;
    this.drawing = drawing;
  }

  /** Pictures are shown in so much room from now on. */
  void fill(Room next) {
    room = next;
  }

  /** What to show, or null when there is nothing new. Called once per pulse. */
  @Nullable Screen pulse() {
    if (busy.get()) {
      return null;
    }
    Screen finished = drawn.getAndSet(null);
    boolean still = live.frozen() && !live.inspection().subject().file();
    Screen shown = front;
    if (finished != null && still && shown != null && finished.frame() != shown.frame()) {
      finished.forget();
      back = finished; // what is shown stays, whatever came while it was frozen
      return null;
    }
    if (finished != null) {
      if (shown != null) {
        shown.forget();
      }
      back = shown;
      front = finished;
    }
    begin(still);
    return finished;
  }

  private void begin(boolean still) {
    Room space = room;
    Screen shown = front;
    boolean fits = shown == null || shown.size().equals(fitting.size(shown.picture(), space));
    if (still && fits) {
      return;
    }
    VideoFrame again = fits || shown == null ? null : shown.frame();
    busy.set(true);
    drawing.execute(() -> work(still, again, space));
  }

  /** The number of the picture that is shown, or -1. */
  long shown() {
    return front == null ? -1 : front.sequence();
  }

  private void work(boolean still, @Nullable VideoFrame again, Room space) {
    try {
      Optional<VideoFrame> next = still ? Optional.empty() : live.pictures(side).take();
      if (next.isPresent()) {
        drawNew(next.get(), space);
      } else if (again != null) {
        draw(again.share(), space);
      }
    } finally {
      busy.set(false);
    }
  }

  private void drawNew(VideoFrame frame, Room space) {
    long began = live.clock().now();
    Screen screen = draw(frame, space);
    if (side == Side.RECEIVER && !live.inspection().subject().file()) {
      long now = live.clock().now();
      long sequence = frame.stamp().map(Stamp::sequence).orElse(-1L);
      live.log()
          .accept(
              new Event.StagePassed(now, side, Stage.DRAW, sequence, now - began, screen.bytes()));
    }
  }

  /** Takes {@code frame} over. */
  private Screen draw(VideoFrame frame, Room space) {
    try (VideoFrame fitted = fitting.fit(frame.share(), space)) {
      PictureSize size = PictureSize.of(fitted.format());
      Screen screen = back;
      if (screen == null || !screen.size().equals(size)) {
        screen = new Screen(size);
      }
      screen.draw(fitted, frame);
      back = null;
      drawn.set(screen);
      return screen;
    }
  }
}
