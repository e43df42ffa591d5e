package wirelab.ui;

import java.util.Locale;
import javafx.animation.AnimationTimer;
import wirelab.model.Packets;
import wirelab.trace.live.Origin;

/** Counts what the window draws, once the first second, in which everything is new, is over. */
final class FrameMeter extends AnimationTimer {
  private static final long SECOND = 1_000_000_000;

  private final Packets packets;
  private long loggedBefore;
  private long started;
  private long begun;
  private long last;
  private long frames;
  private long longest;

  /** Counts what is logged to {@code packets} too. */
  FrameMeter(Packets packets) {
    this.packets = packets;
  }

  @Override
  public void handle(long now) {
    started = started == 0 ? now : started;
    if (now - started < SECOND) {
      return;
    }
    if (last == 0) {
      begun = now;
      loggedBefore = packets.end();
    } else {
      frames++;
      longest = Math.max(longest, now - last);
    }
    last = now;
  }

  /** Frames of the window, and packets that were logged meanwhile, in one line. */
  String figures(Origin now) {
    double seconds = (double) (last - begun) / SECOND;
    return String.format(
        Locale.ROOT,
        "window: %.1f frames a second, the longest %d ms; %s: %,.0f packets a second logged, %,d dropped",
        frames / seconds,
        longest / 1_000_000,
        now.description(),
        (packets.end() - loggedBefore) / seconds,
        now.dropped());
  }
}
