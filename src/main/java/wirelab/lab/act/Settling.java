package wirelab.lab.act;

import java.util.function.Consumer;
import wirelab.event.Event;
import wirelab.model.Side;

/** Knows when a session has nothing more to do: nothing has happened for a while. */
public final class Settling implements Consumer<Event> {
  private static final long QUIET_NANOS = 1_000_000_000;

  private long sent;
  private long settled;
  private long last = System.nanoTime();

  @Override
  public synchronized void accept(Event event) {
    last = System.nanoTime();
    switch (event) {
      case Event.PictureSent ignored -> sent++;
      case Event.PictureReceived ignored -> settled++;
      case Event.Disconnected gone -> {
        if (gone.side() == Side.RECEIVER) {
          settled = Long.MAX_VALUE / 2;
        }
      }
      default -> {}
    }
  }

  /** Whether all that was sent has come, or nothing more will. */
  public synchronized boolean over() {
    return settled >= sent || System.nanoTime() - last > QUIET_NANOS;
  }
}
