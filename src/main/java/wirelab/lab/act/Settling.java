package wirelab.lab.act;

import java.util.function.Consumer;
import wirelab.event.Event;
import wirelab.model.Side;
import wirelab.pipeline.Role;

/** Knows when a session has nothing more to do: nothing has happened for a while. */
public final class Settling implements Consumer<Event> {
  private static final long QUIET_NANOS = 1_000_000_000;

  /** So long a receiver waits for somebody else's sender. */
  private static final long ALONE_NANOS = 12_000_000_000L;

  private final boolean receivesOnly;
  private long sent;
  private long settled;
  private boolean heard;
  private long last = System.nanoTime();

  /** Of a session that plays this part. */
  public Settling(Role role) {
    receivesOnly = !role.sends();
  }

  @Override
  public synchronized void accept(Event event) {
    last = System.nanoTime();
    switch (event) {
      case Event.PictureSent ignored -> sent++;
      case Event.PictureReceived ignored -> settled++;
      case Event.UnitPassed unit -> heard |= unit.side() == Side.RECEIVER;
      case Event.Connected connected -> heard |= connected.side() == Side.RECEIVER;
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
    long quiet = System.nanoTime() - last;
    if (receivesOnly) {
      return settled > Integer.MAX_VALUE || quiet > (heard ? QUIET_NANOS : ALONE_NANOS);
    }
    return settled >= sent || quiet > QUIET_NANOS;
  }
}
