package wirelab.framing;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.model.ByteRange;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.spi.Countdown;
import wirelab.spi.Deframer;
import wirelab.spi.FramingException;
import wirelab.spi.Limits;
import wirelab.spi.Mark;

/**
 * Appends piece to piece until one says that it is the last, as the programs do that invented this:
 * whatever is lost, what comes is taken for what comes next. That a picture lacks pieces it
 * notices, and writes down, but helps nobody.
 */
final class CountdownDeframer implements Deframer {
  private static final int LARGEST_DATAGRAM = 65_536;
  private static final int FIRST_GUESS = 64 << 10;

  private final Limits limits;
  private final Recorder recorder;
  private final Lease datagram = Memory.common().lease(LARGEST_DATAGRAM);
  private final Countdown countdown = new Countdown();
  private final ArrayDeque<Message> ready = new ArrayDeque<>();
  private @Nullable Lease lease;
  private int filled;
  private long number = -1;
  private int lacking;
  private int pieces;
  private long received;

  CountdownDeframer(Limits limits, Recorder recorder) {
    this.limits = limits;
    this.recorder = recorder;
  }

  @Override
  public ByteBuffer space() {
    return datagram.bytes();
  }

  @Override
  public void arrived(int count) throws FramingException {
    long start = received;
    received += count;
    ByteBuffer bytes = datagram.bytes().limit(count);
    Mark mark = countdown.placed(CountdownFraming.mark(bytes, limits.message()));
    if (mark.number() != number) {
      begin(mark);
    }
    append(bytes.position(CountdownFraming.WIDTH));
    lacking--;
    recorder.record(
        new Event.UnitPassed(
            recorder.now(), recorder.side(), number, mark.index(), ByteRange.of(start, count)));
    if (mark.index() == mark.count() - 1) {
      finish();
    }
  }

  private void begin(Mark mark) {
    incomplete();
    number = mark.number();
    pieces = mark.count();
    lacking = pieces;
  }

  /** The picture under way will not be complete any more, if there is one. */
  private void incomplete() {
    if (lacking > 0) {
      recorder.record(
          new Event.PictureIncomplete(recorder.now(), recorder.side(), number, lacking, pieces));
    }
    lacking = 0;
  }

  private void append(ByteBuffer piece) throws FramingException {
    int size = filled + piece.remaining();
    if (size > limits.message()) {
      drop();
      throw new FramingException(
          "pieces of %,d bytes and none of them the last; a message has at most %,d"
              .formatted(size, limits.message()));
    }
    Lease now = lease;
    if (now == null || now.size() < size) {
      now = Memory.common().lease(Math.max(FIRST_GUESS, 2 * size));
      if (lease != null) {
        now.bytes().put(0, lease.bytes(), 0, filled);
      }
      drop();
      lease = now;
    }
    now.bytes().put(size - piece.remaining(), piece, piece.position(), piece.remaining());
    filled = size;
  }

  private void finish() {
    Lease held = lease;
    if (held != null) {
      incomplete();
      ByteBuffer bytes = held.bytes().limit(filled);
      ready.add(
          Message.incoming(
              held, bytes, number, ByteRange.of(received - filled, filled), List.of()));
    }
    lease = null;
    filled = 0;
  }

  private void drop() {
    if (lease != null) {
      lease.close();
      lease = null;
    }
    filled = 0;
  }

  @Override
  public Optional<Message> next() {
    return Optional.ofNullable(ready.poll());
  }

  @Override
  public void end() {
    incomplete();
    drop();
  }

  @Override
  public void close() {
    drop();
    ready.forEach(Message::close);
    ready.clear();
    datagram.close();
  }
}
