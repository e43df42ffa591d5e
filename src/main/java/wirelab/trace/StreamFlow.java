package wirelab.trace;

import org.jspecify.annotations.Nullable;
import wirelab.model.ByteRange;

/**
 * One direction of a TCP connection: puts segments in their places and hands what follows without a
 * hole to a {@link StreamFinder}. A hole is given up when the other end acknowledges what is beyond
 * it, or when too much waits.
 */
final class StreamFlow extends Flow {
  private static final int MOST_WAITING = 4096;
  private static final int ACKNOWLEDGED_WAITING = 3;

  private final Pieces pieces = new Pieces();
  private final StreamFinder finder;
  private @Nullable StreamFlow peer;
  private boolean based;
  private boolean fromStart;
  private long base;
  private long frontier;
  private long missing;

  StreamFlow(int id, int conversation, Ends ends, Wires wires, Gathering gathering) {
    super(id, conversation, ends);
    finder = new StreamFinder(this, pieces, wires, gathering);
  }

  /** The other direction. */
  @Nullable StreamFlow peer() {
    return peer;
  }

  void meet(StreamFlow other) {
    peer = other;
  }

  /** Whether a SYN with this sequence number opens another connection. */
  boolean differs(long sequence) {
    return based && base != (sequence + 1 & 0xffff_ffffL);
  }

  @Override
  Fact take(Arrival arrival) {
    Glance glance = arrival.glance();
    boolean syn = glance.has(Glance.SYN);
    long first = glance.sequence() + (syn ? 1 : 0);
    if (!based) {
      based = true;
      base = first & 0xffff_ffffL;
      fromStart = syn;
    }
    long offset = unwrapped(first);
    if (glance.length() == 0) {
      count(0);
      return new Fact(id(), offset, Analysis.PLAIN);
    }
    Analysis analysis = analysis(offset, glance.length());
    long count = 0;
    for (Carrier part : arrival.parts()) {
      count += add(offset, part);
    }
    count(count);
    frontier = pieces.contiguous(frontier);
    finder.advance(frontier, false);
    if (pieces.beyond(frontier) > MOST_WAITING) {
      giveUp();
    }
    return new Fact(id(), offset, analysis);
  }

  /** Bytes from before the first that was seen are left out; how many others are new. */
  private int add(long offset, Carrier part) {
    ByteRange range = part.range();
    long before = Math.clamp(-offset - range.start(), 0, range.length());
    long start = offset + range.start() + before;
    int length = (int) (range.length() - before);
    return length == 0 ? 0 : pieces.add(start, length, part.packet(), part.at() + (int) before);
  }

  /** Numbers begin again after 2^32 bytes: of all places the nearest to the last is meant. */
  private long unwrapped(long sequence) {
    return frontier + (int) (sequence - base - frontier);
  }

  private Analysis analysis(long offset, long length) {
    boolean waiting = pieces.beyond(frontier) > 0;
    if (pieces.contiguous(offset) >= offset + length) {
      return Analysis.RETRANSMISSION;
    }
    if (offset > frontier) {
      return waiting ? Analysis.PLAIN : Analysis.LOST_SEGMENT;
    }
    return waiting ? Analysis.OUT_OF_ORDER : Analysis.PLAIN;
  }

  /** The other end has received everything before {@code acknowledgment}. */
  void acknowledged(long acknowledgment) {
    if (based && pieces.beyond(frontier) >= ACKNOWLEDGED_WAITING) {
      long next = pieces.next(frontier);
      if (unwrapped(acknowledgment) >= next) {
        giveUp();
      }
    } else if (!based) {
      based = true;
      base = acknowledgment & 0xffff_ffffL;
    }
  }

  private void giveUp() {
    long next = pieces.next(frontier);
    if (next < 0) {
      return;
    }
    ByteRange hole = new ByteRange(frontier, next);
    missing += hole.length();
    frontier = pieces.contiguous(next);
    finder.gap(hole);
    finder.advance(frontier, false);
  }

  @Override
  void finish() {
    while (pieces.beyond(frontier) > 0) {
      giveUp();
    }
    finder.advance(frontier, true);
    finder.finish(frontier);
  }

  /** A sequence number, counted from the first of the stream: that of the SYN is 0. */
  long relative(long number) {
    return number - base + 1 & 0xffff_ffffL;
  }

  @Override
  long messageAt(long offset) {
    return finder.messageAt(offset);
  }

  @Override
  long missing() {
    return missing;
  }

  @Override
  boolean fromStart() {
    return fromStart;
  }
}
