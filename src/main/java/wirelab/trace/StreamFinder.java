package wirelab.trace;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirelab.model.ByteRange;
import wirelab.spi.Mark;
import wirelab.spi.Marks;
import wirelab.trace.Wires.Find;

/**
 * Finds the messages of a stream by their marks. Where it does not know where a message begins (at
 * the start, behind a hole, after a mark that can not be) it looks for what a codec recognises.
 */
final class StreamFinder {
  private static final int WINDOW = 64 << 10;
  private static final int ENOUGH = Wires.WIDEST + Wires.BEGINNING;

  /** Bytes that are looked through in vain before a stream is taken for something else. */
  private static final long PATIENCE = 32L << 20;

  private final Flow flow;
  private final Pieces pieces;
  private final Wires wires;
  private final Gathering gathering;
  private final List<ByteRange> holes = new ArrayList<>();
  private @Nullable WireGuess wire;
  private long position;
  private long length = -1;
  private long number;
  private long searched;

  StreamFinder(Flow flow, Pieces pieces, Wires wires, Gathering gathering) {
    this.flow = flow;
    this.pieces = pieces;
    this.wires = wires;
    this.gathering = gathering;
  }

  /** The bytes before {@code frontier} are there; {@code last} if no others will be. */
  void advance(long frontier, boolean last) {
    boolean more = true;
    while (more) {
      WireGuess known = wire;
      more = known == null ? search(frontier, last) : cut(known, frontier);
    }
  }

  private boolean search(long frontier, boolean last) {
    long available = frontier - position;
    if (searched > PATIENCE) {
      skip(available);
      return false;
    }
    if (available <= 0 || (available < ENOUGH && !last)) {
      return false;
    }
    ByteBuffer bytes = read(ByteRange.of(position, Math.min(available, WINDOW)));
    int reach = last ? bytes.remaining() - 1 : bytes.remaining() - ENOUGH;
    Find find = wires.find(bytes, reach);
    if (find != null) {
      position += find.at();
      wire = find.wire();
      searched = 0;
      return true;
    }
    skip(reach + 1L);
    return true;
  }

  private void skip(long bytes) {
    searched += bytes;
    position += bytes;
    pieces.forget(position);
  }

  private boolean cut(WireGuess known, long frontier) {
    if (length < 0 && !readMark(known, frontier)) {
      return wire == null;
    }
    if (frontier < position + length) {
      return false;
    }
    message(known);
    return true;
  }

  private boolean readMark(WireGuess known, long frontier) {
    int width = known.width();
    if (frontier - position < width) {
      return false;
    }
    Marks marks = known.framing().orElseThrow();
    Mark mark = Wires.mark(marks, read(ByteRange.of(position, width)));
    if (mark == null) {
      wire = null;
      return false;
    }
    length = width + mark.length();
    number = mark.number() < 0 ? number : mark.number();
    return true;
  }

  private void message(WireGuess known) {
    ByteRange range = ByteRange.of(position, length);
    List<Carrier> carriers =
        pieces.carriers(range).stream().map(carrier -> carrier.shifted(-position)).toList();
    List<ByteRange> missing = holes.stream().map(hole -> hole.shifted(-position)).toList();
    flow.found(
        new TracedMessage(
            flow.id(), number, position, known.width(), (int) length, carriers, missing, known));
    number++;
    position += length;
    length = -1;
    holes.clear();
    pieces.forget(position);
  }

  /** The bytes of {@code hole}, the first of which was to come next, will never be there. */
  void gap(ByteRange hole) {
    WireGuess known = wire;
    long end = position + length;
    if (known != null && length >= 0) {
      holes.add(new ByteRange(hole.start(), Math.min(hole.end(), end)));
      if (hole.end() <= end) {
        return;
      }
      message(known);
    }
    wire = null;
    length = -1;
    holes.clear();
    position = hole.end();
  }

  /**
   * The stream ends at {@code frontier}: what is there of the last message is one that lacks the
   * rest.
   */
  void finish(long frontier) {
    WireGuess known = wire;
    if (known != null && length >= 0 && frontier > position) {
      holes.add(new ByteRange(frontier, position + length));
      message(known);
    }
  }

  private ByteBuffer read(ByteRange range) {
    return gathering.read(pieces.carriers(range), range);
  }

  long messageAt(long offset) {
    List<TracedMessage> messages = flow.messages();
    int low = 0;
    int high = messages.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      TracedMessage message = messages.get(middle);
      if (offset < message.offset()) {
        high = middle - 1;
      } else if (offset >= message.offset() + message.length()) {
        low = middle + 1;
      } else {
        return message.number();
      }
    }
    return wire != null && offset >= position ? number : -1;
  }
}
