package wirelab.framing;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.event.Stage;
import wirelab.model.ByteRange;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.spi.Deframer;
import wirelab.spi.FramingException;

/**
 * Cuts a stream into messages at their heads, the length prefixes.
 *
 * <pre>
 *   |&lt;- prefix -&gt;|&lt;------ message ------&gt;|
 *   +------------+-----------------------+ - - - -
 *   |   length   |  received   | space   |
 *   +------------+-----------------------+ - - - -
 *                              ^ filled
 * </pre>
 *
 * <p>Bytes are received straight into the memory that the message will keep. The space handed out
 * ends where the message ends, or where one as long as the last would end while the length is not
 * known; what a shorter message leaves over is moved to the front of the next.
 */
final class PrefixDeframer implements Deframer {
  private static final int FIRST_GUESS = 64 << 10;

  /** Memory that is taken on the word of a prefix; more is taken only as the bytes come. */
  private static final int TRUSTED = 8 << 20;

  private final Head head;
  private final int limit;
  private final Recorder recorder;
  private @Nullable Lease lease;
  private ByteBuffer bytes = ByteBuffer.allocate(0);
  private ByteBuffer room = bytes.duplicate();
  private int filled;
  private int length = -1;
  private int guess = FIRST_GUESS;
  private long begin;
  private long messages;
  private boolean lost;

  PrefixDeframer(Head head, int limit, Recorder recorder) {
    this.head = head;
    this.limit = limit;
    this.recorder = recorder;
  }

  @Override
  public ByteBuffer space() {
    int wanted = length < 0 ? Math.max(guess, head.size()) : head.size() + length;
    if (filled == bytes.capacity() || bytes.capacity() < Math.min(wanted, TRUSTED)) {
      moveTo(Math.min(wanted, Math.max(TRUSTED, 2 * filled)));
    }
    return room.clear().limit(Math.min(wanted, bytes.capacity())).position(filled);
  }

  private void moveTo(int size) {
    Lease larger = Memory.common().lease(size);
    ByteBuffer target = larger.bytes();
    target.put(0, bytes, 0, filled);
    close();
    lease = larger;
    bytes = target;
    room = target.duplicate();
  }

  @Override
  public void arrived(int count) throws FramingException {
    filled += count;
    readLength();
  }

  private void readLength() throws FramingException {
    while (length < 0 && filled >= head.size()) {
      try {
        length = head.length(bytes, 0, limit); // @unpack
        messages = head.number(bytes, 0, messages);
        lost = false;
        ByteRange unit = ByteRange.of(begin, (long) head.size() + length);
        recorder.record(new Event.UnitPassed(recorder.now(), recorder.side(), messages, 0, unit));
      } catch (FramingException e) {
        passOver(e);
      }
    }
  }

  /** Goes on where the next head may be, if that can be told; the first such byte is no head. */
  private void passOver(FramingException reason) throws FramingException {
    OptionalInt next = head.next(bytes, filled);
    if (next.isEmpty()) {
      throw reason;
    }
    if (!lost) {
      String told =
          "message %d: %s; looking for the next head".formatted(messages, reason.getMessage());
      recorder.record(new Event.StageFailed(recorder.now(), recorder.side(), Stage.DEFRAME, told));
    }
    lost = true;
    int from = next.getAsInt();
    bytes.put(0, bytes, from, filled - from);
    filled -= from;
    begin += from;
  }

  @Override
  public Optional<Message> next() throws FramingException {
    readLength();
    Lease held = lease;
    int total = head.size() + length;
    if (held == null || length < 0 || filled < total) {
      return Optional.empty();
    }
    ByteBuffer payload = bytes.slice(head.size(), length);
    ByteRange range = ByteRange.of(begin, total);
    Message message = Message.incoming(held, payload, messages++, range, List.of());
    startNext(total);
    return Optional.of(message);
  }

  /** Lets the finished message keep its memory and goes on behind it. */
  private void startNext(int total) {
    ByteBuffer finished = bytes;
    int left = filled - total;
    guess = total;
    begin += total;
    lease = Memory.common().lease(Math.max(guess, left));
    bytes = lease.bytes();
    room = bytes.duplicate();
    bytes.put(0, finished, total, left);
    filled = left;
    length = -1;
  }

  @Override
  public void end() throws FramingException {
    if (filled == 0) {
      return;
    }
    if (length < 0) {
      throw new FramingException(
          "the stream ended inside a prefix: %d of %d bytes".formatted(filled, head.size()));
    }
    throw new FramingException(
        "the stream ended inside message %d: %,d of %,d bytes"
            .formatted(messages, filled - head.size(), length));
  }

  @Override
  public void close() {
    if (lease != null) {
      lease.close();
      lease = null;
    }
  }
}
