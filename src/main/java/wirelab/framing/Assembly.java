package wirelab.framing;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirelab.model.ByteRange;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.spi.FramingException;

/**
 * One picture being put together from its pieces. All pieces but the last have one size, so a piece
 * stands at its index times that size; where the last one comes first it waits until the size is
 * known.
 */
final class Assembly implements AutoCloseable {
  /** The message begins a page, and before it there is room for a header. */
  private static final int FRONT = 4096;

  private final int number;
  private final int count;
  private final int limit;
  private final long began;
  private final BitSet there = new BitSet();
  private @Nullable Lease lease;
  private @Nullable ByteBuffer waitingLast;
  private int pieceSize;
  private int lastSize = -1;
  private int highest = -1;
  private int arrived;

  Assembly(Chunk first, int limit, long began) {
    this.number = first.number();
    this.count = first.count();
    this.limit = limit;
    this.began = began;
  }

  int number() {
    return number;
  }

  int count() {
    return count;
  }

  /** When its first piece came. */
  long began() {
    return began;
  }

  boolean has(int index) {
    return there.get(index);
  }

  /** Bytes of memory that it holds. */
  int held() {
    return lease == null ? 0 : pieceSize * count;
  }

  /** Whether {@code index} comes after one that should follow it. */
  boolean outOfOrder(int index) {
    return index < highest;
  }

  int lacking() {
    return count - arrived;
  }

  /** Where the datagram after the newest may be received, once that is known. */
  @Nullable Slot slot() {
    int next = highest + 1;
    if (lease == null || next == count) {
      return null;
    }
    Chunk expected = new Chunk(number, next, count);
    return new Slot(lease.bytes(), FRONT + next * pieceSize, expected, pieceSize);
  }

  /** A piece of {@code size} bytes was received where {@link #slot} said. */
  void landed(Chunk chunk, int size) {
    if (chunk.last()) {
      lastSize = size;
    }
    mark(chunk.index());
  }

  private void mark(int index) {
    there.set(index);
    arrived++;
    highest = Math.max(highest, index);
  }

  /** Puts a piece that is not there yet into its place. */
  void put(Chunk chunk, ByteBuffer piece) throws FramingException {
    checkCount(chunk);
    int size = piece.remaining();
    if (!chunk.last()) {
      learnPieceSize(chunk, size);
    } else if (pieceSize == 0 && count > 1) {
      lastSize = size;
      waitingLast = ByteBuffer.allocate(size).put(piece).flip();
    } else {
      placeLast(piece);
    }
    if (!chunk.last()) {
      place(chunk.index(), piece);
    }
    mark(chunk.index());
  }

  private void checkCount(Chunk chunk) throws FramingException {
    if (chunk.count() != count) {
      throw new FramingException(
          "a datagram of picture %s counts %d pieces, earlier ones %d"
              .formatted(Integer.toUnsignedString(number), chunk.count(), count));
    }
  }

  private void learnPieceSize(Chunk chunk, int size) throws FramingException {
    if (pieceSize == 0) {
      checkTotal((long) size * count);
      checkLast(lastSize, size);
      pieceSize = size;
      if (waitingLast != null) {
        place(count - 1, waitingLast);
        waitingLast = null;
      }
    } else if (size != pieceSize) {
      throw new FramingException(
          "piece %d of picture %s has %d bytes, the others %d"
              .formatted(chunk.index(), Integer.toUnsignedString(number), size, pieceSize));
    }
  }

  private void placeLast(ByteBuffer piece) throws FramingException {
    int size = piece.remaining();
    if (count == 1) {
      checkTotal(size);
      pieceSize = size;
    } else {
      checkLast(size, pieceSize);
    }
    lastSize = size;
    place(count - 1, piece);
  }

  private void checkLast(int last, int others) throws FramingException {
    if (last > others) {
      throw new FramingException(
          "the last piece of picture %s has %d bytes, more than the %d of the others"
              .formatted(Integer.toUnsignedString(number), last, others));
    }
  }

  private void checkTotal(long total) throws FramingException {
    if (total > limit) {
      throw new FramingException(
          "picture %s would have up to %,d bytes in %d pieces; the limit is %,d"
              .formatted(Integer.toUnsignedString(number), total, count, limit));
    }
  }

  private void place(int index, ByteBuffer piece) {
    Lease target = lease;
    if (target == null) {
      target = Memory.common().lease(FRONT + pieceSize * count + Slot.BEHIND);
      lease = target;
    }
    target.bytes().put(FRONT + index * pieceSize, piece, piece.position(), piece.remaining());
  }

  /** Hands the message over, with what is missing named; empty where its length is not known. */
  @Nullable Message message() {
    Lease held = lease;
    if (held == null) {
      return null;
    }
    int length = (count - 1) * pieceSize + (lastSize < 0 ? pieceSize : lastSize);
    lease = null;
    ByteBuffer bytes = held.bytes().slice(FRONT, length);
    return Message.incoming(
        held, bytes, Integer.toUnsignedLong(number), ByteRange.of(0, length), missing(length));
  }

  private List<ByteRange> missing(int length) {
    List<ByteRange> gaps = new ArrayList<>();
    for (int i = there.nextClearBit(0); i < count; i = there.nextClearBit(i)) {
      int end = there.nextSetBit(i);
      int after = end < 0 ? count : end;
      gaps.add(
          new ByteRange((long) i * pieceSize, after == count ? length : (long) after * pieceSize));
      i = after;
    }
    return gaps;
  }

  @Override
  public void close() {
    if (lease != null) {
      lease.close();
      lease = null;
    }
  }
}
