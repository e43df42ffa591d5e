package wirelab.event;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import wirelab.model.ByteRange;
import wirelab.model.SessionClock;
import wirelab.model.Side;

/**
 * Writes down what one side of a session does. Transports and framings are handed one and need to
 * know nothing else of the log.
 */
public record Recorder(Side side, SessionClock clock, Consumer<Event> events, Tap tap) {
  private static final ByteRange NOTHING = ByteRange.of(0, 0);
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

  /** A call without bytes that went well. */
  public void call(CallName name, int socket, String detail, long began, SourceLine line) {
    record(call(name, socket, detail, 0, NOTHING, began, line));
  }

  /** A call that moved the bytes of {@code range}; its result is their number. */
  public void moved(CallName name, int socket, ByteRange range, long began, SourceLine line) {
    record(call(name, socket, "", range.length(), range, began, line));
  }

  /** A call that failed, or met the end of the stream. */
  public void failed(
      CallName name, int socket, String detail, String error, long began, SourceLine line) {
    String thread = Thread.currentThread().getName();
    long nanos = now() - began;
    record(
        new Event.Call(began, side, name, socket, detail, -1, NOTHING, nanos, thread, line, error));
  }

  private Event.Call call(
      CallName name,
      int socket,
      String detail,
      long result,
      ByteRange range,
      long began,
      SourceLine line) {
    String thread = Thread.currentThread().getName();
    return new Event.Call(
        began, side, name, socket, detail, result, range, now() - began, thread, line, null);
  }
}
