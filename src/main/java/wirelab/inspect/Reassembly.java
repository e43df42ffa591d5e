package wirelab.inspect;

import java.util.Map;
import java.util.TreeMap;
import wirelab.model.ByteView;

/**
 * Puts the segments of one direction of a TCP stream in order. What comes too early is held back,
 * within a budget; when that is spent, what is missing before it is given up as a gap. A gap costs
 * nothing, whatever its size.
 */
final class Reassembly {
  private static final int MOST_SEGMENTS = 4096;
  private static final int COST = 64;

  private final ByteSink sink;
  private final Budget budget;
  private final TreeMap<Long, ByteView> early = new TreeMap<>();
  private long next;

  Reassembly(ByteSink sink, Budget budget) {
    this.sink = sink;
    this.budget = budget;
  }

  /** Where the next byte belongs that has not come. */
  long next() {
    return next;
  }

  /** Whether bytes from {@code offset} on wait for others before them. */
  boolean waiting() {
    return !early.isEmpty();
  }

  /** Whether all of {@code length} bytes have come before. */
  boolean seen(long offset, long length) {
    long at = Math.max(offset, next);
    Map.Entry<Long, ByteView> covering = early.floorEntry(at);
    while (at < offset + length && covering != null && end(covering) > at) {
      at = end(covering);
      covering = early.floorEntry(at);
    }
    return at >= offset + length;
  }

  /** Takes the bytes at {@code offset}, which may have come before, in part or all of them. */
  void add(long offset, ByteView bytes) {
    if (offset + bytes.length() <= next) {
      return;
    }
    if (offset <= next) {
      deliver(offset, bytes);
      drain();
      return;
    }
    ByteView there = early.get(offset);
    if (there != null && there.length() >= bytes.length()) {
      return;
    }
    while (early.size() >= MOST_SEGMENTS || !budget.take(cost(bytes))) {
      if (early.isEmpty()) {
        skipTo(offset);
        deliver(offset, bytes);
        return;
      }
      skipTo(early.firstKey());
      drain();
    }
    hold(offset, bytes);
  }

  /** Gives out all that waits; there will be nothing more. */
  void finish() {
    while (!early.isEmpty()) {
      skipTo(early.firstKey());
      drain();
    }
  }

  private void hold(long offset, ByteView bytes) {
    if (offset <= next) {
      budget.giveBack(cost(bytes));
      add(offset, bytes);
      return;
    }
    ByteView before = early.put(offset, ByteView.of(bytes.toArray()));
    if (before != null) {
      budget.giveBack(cost(before));
    }
  }

  private void skipTo(long offset) {
    if (offset > next) {
      sink.gap(next, offset - next);
      next = offset;
    }
  }

  private void drain() {
    while (!early.isEmpty() && early.firstKey() <= next) {
      Map.Entry<Long, ByteView> first = early.pollFirstEntry();
      budget.giveBack(cost(first.getValue()));
      if (end(first) > next) {
        deliver(first.getKey(), first.getValue());
      }
    }
  }

  private void deliver(long offset, ByteView bytes) {
    int known = (int) (next - offset);
    ByteView fresh = bytes.slice(known, bytes.length() - known);
    sink.bytes(next, fresh);
    next += fresh.length();
  }

  private static long end(Map.Entry<Long, ByteView> segment) {
    return segment.getKey() + segment.getValue().length();
  }

  private static long cost(ByteView bytes) {
    return (long) bytes.length() + COST;
  }
}
