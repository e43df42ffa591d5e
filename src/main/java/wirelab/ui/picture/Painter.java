package wirelab.ui.picture;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.event.Stage;
import wirelab.model.Side;
import wirelab.model.Stamp;
import wirelab.model.VideoFrame;
import wirelab.ui.live.Live;

/**
 * Draws the newest picture of one end on a drawing thread, into one of two screens: the other one
 * is being shown.
 */
final class Painter {
  private final Live live;
  private final Side side;
  private final Executor drawing;
  private final AtomicBoolean busy = new AtomicBoolean();
  private final AtomicReference<@Nullable Screen> drawn = new AtomicReference<>();
  private @Nullable Screen front;
  private @Nullable Screen back;

  Painter(Live live, Side side, Executor drawing) {
    this.live = live;
    this.side = side;
    this.drawing = drawing;
  }

  /** A picture to show, or null when there is no new one. Called once per pulse. */
  @Nullable Image pulse() {
    if (busy.get()) {
      return null;
    }
    Screen finished = drawn.getAndSet(null);
    boolean still = live.frozen() && !live.inspection().subject().file();
    if (finished != null && still && front != null) {
      back = finished; // what is shown stays, whatever came while it was frozen
      return null;
    }
    if (finished != null) {
      back = front;
      front = finished;
    }
    if (!still) {
      busy.set(true);
      drawing.execute(this::draw);
    }
    return finished == null ? null : finished.refreshed();
  }

  /** The number of the picture that is shown, or -1. */
  long shown() {
    return front == null ? -1 : front.sequence();
  }

  private void draw() {
    try {
      live.pictures(side).take().ifPresent(this::draw);
    } finally {
      busy.set(false);
    }
  }

  private void draw(VideoFrame frame) {
    try (frame) {
      long began = live.clock().now();
      Screen screen = back;
      if (screen == null || !screen.fits(frame.format())) {
        screen = new Screen(frame.format());
      }
      screen.draw(frame);
      back = null;
      drawn.set(screen);
      if (side == Side.RECEIVER && !live.inspection().subject().file()) {
        long now = live.clock().now();
        long sequence = frame.stamp().map(Stamp::sequence).orElse(-1L);
        int bytes = frame.format().width() * frame.format().height() * Integer.BYTES;
        live.log()
            .accept(new Event.StagePassed(now, side, Stage.DRAW, sequence, now - began, bytes));
      }
    }
  }
}
