package wirelab.fault;

import java.nio.ByteBuffer;
import wirelab.model.ByteRange;

/**
 * A unit on its way through the faults: a copy, since what a channel is handed is only lent.
 *
 * @param number counted from 0 in this direction of the connection
 * @param origin where it comes from
 * @param bytes what there is of it, from position to limit
 * @param due when it is to leave, as {@link System#nanoTime} counts: at first, when it came
 * @param once whether it is sent by one call, whatever that takes of it
 */
record Unit(long number, Origin origin, ByteBuffer bytes, long due, boolean once) {

  /**
   * Where a unit comes from.
   *
   * @param range where it stands in what framing and channel hand each other
   * @param message -1 where that can not be told
   * @param count of all pieces of the message
   */
  record Origin(ByteRange range, long message, int index, int count) {
    Origin part(int from, int end) {
      return new Origin(
          new ByteRange(range.start() + from, range.start() + end), message, index, count);
    }

    Origin until(long end) {
      return new Origin(new ByteRange(range.start(), end), message, index, count);
    }
  }

  /** Whether it is the last piece of its message. */
  boolean last() {
    return origin.index() == origin.count() - 1;
  }

  int size() {
    return bytes.remaining();
  }

  Unit holding(ByteBuffer other) {
    return new Unit(number, origin, other, due, once);
  }

  /** What is left of a unit that was lost: its place. */
  Unit emptied() {
    return holding(ByteBuffer.allocate(0));
  }

  /** A copy of its bytes, free to be changed. */
  ByteBuffer copy() {
    return ByteBuffer.allocate(size()).put(bytes.duplicate()).flip();
  }

  Unit later(long nanos) {
    return new Unit(number, origin, bytes, due + nanos, once);
  }

  /** Not due earlier than at {@code time}. */
  Unit notBefore(long time) {
    return later(Math.max(0, time - due));
  }

  Unit sentOnce() {
    return new Unit(number, origin, bytes, due, true);
  }

  /** Bytes {@code from} to {@code end} of it. */
  Unit part(int from, int end) {
    ByteBuffer some = bytes.slice(bytes.position() + from, end - from);
    return new Unit(number, origin.part(from, end), some, due, once);
  }

  /** This and, right behind it, {@code next}. */
  Unit and(Unit next) {
    ByteBuffer both = ByteBuffer.allocate(size() + next.size());
    both.put(bytes.duplicate()).put(next.bytes.duplicate()).flip();
    long later = next.due - due > 0 ? next.due : due;
    return new Unit(number, origin.until(next.origin.range().end()), both, later, next.once);
  }

  /** As it is named to people. */
  String name() {
    return origin.count() > 1
        ? "datagram %d of %d of picture %d"
            .formatted(origin.index() + 1, origin.count(), origin.message())
        : origin.message() < 0 ? "piece " + number : "message " + origin.message();
  }
}
