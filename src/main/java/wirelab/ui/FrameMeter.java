package wirelab.ui;

import java.util.Locale;
import javafx.animation.AnimationTimer;
import wirelab.model.Packets;
import wirelab.trace.live.Origin;

/** Counts what the window draws from its first pulse on. */
final class FrameMeter extends AnimationTimer {
  private static final long SECOND = 1_000_000_000;

  private final Packets packets;
  private long loggedBefore;
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
    if (frames == 0) {
      return "window: too short a time, it drew no second frame";
    }
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
