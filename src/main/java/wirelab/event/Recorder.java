package wirelab.event;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import wirelab.model.SessionClock;
import wirelab.model.Side;

/**
 * Writes down what one side of a session does. Transports and framings are handed one and need to
 * know nothing else of the log.
 */
public record Recorder(Side side, SessionClock clock, Consumer<Event> events, Tap tap) {
  private static final ByteBuffer[] UNSEEN = {};
  private static final AtomicInteger SOCKETS = new AtomicInteger();

  /** A recorder whose calls are written down without their bytes. */
  public Recorder(Side side, SessionClock clock, Consumer<Event> events) {
    this(side, clock, events, Tap.NONE);
  }

  /** A recorder for those who are not watched. */
  public static Recorder none(Side side) {
    return new Recorder(side, SessionClock.system(), event -> {});
  }

  /** A number for a socket that is about to be made. */
  public static int nextSocket() {
    return SOCKETS.incrementAndGet();
  }

  public long now() {
    return clock.now();
  }

  public void record(Event event) {
    events.accept(event);
  }

  /**
   * A socket call that the caller is about to make.
   *
   * @param buffers whose bytes it is about to move
   */
  public PendingCall begin(CallName name, int socket, SourceLine line, ByteBuffer... buffers) {
    return new PendingCall(
        this, name, socket, line, buffers.length > 0 && tap.open() ? asTheyAre(buffers) : UNSEEN);
  }

  /** The buffers with their positions of now, which the call will change. */
  private static ByteBuffer[] asTheyAre(ByteBuffer... buffers) {
    ByteBuffer[] copies = new ByteBuffer[buffers.length];
    for (int i = 0; i < buffers.length; i++) {
      copies[i] = buffers[i].duplicate();
    }
    return copies;
  }
}
