package wirelab.model;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Direct memory for pictures and messages, used again and again so that a running stream asks the
 * operating system for none. What lies idle is bounded. All threads may use it.
 */
public final class Memory {
  private static final int PAGE = 4096;
  private static final Memory COMMON = new Memory(128L << 20);

  private final long idleLimit;
  private final ArrayDeque<ByteBuffer> idle = new ArrayDeque<>();
  private long idleBytes;
  private long leased;

  /**
   * Memory of which nothing is out yet.
   *
   * @param idleLimit bytes that may lie idle; beyond it the longest idle is left to the collector
   */
  public Memory(long idleLimit) {
    this.idleLimit = idleLimit;
  }

  /** The memory of the whole program. */
  public static Memory common() {
    return COMMON;
  }

  /** Lends {@code size} bytes, whose content is whatever stood there before. */
  public Lease lease(int size) {
    int capacity = capacityFor(size);
    ByteBuffer whole = takeIdle(capacity);
    return new Lease(this, whole != null ? whole : aligned(capacity), size);
  }

  /**
   * Memory that begins a page. The kernel copies into it about twice as fast as into memory that
   * begins 16 bytes behind one, as plain direct buffers of this size do.
   */
  private static ByteBuffer aligned(int capacity) {
    return ByteBuffer.allocateDirect(capacity + PAGE).alignedSlice(PAGE).slice(0, capacity);
  }

  /** Eight sizes to each doubling, so that messages of nearly one length share one size. */
  private static int capacityFor(int size) {
    int step = Math.max(PAGE, Integer.highestOneBit(Math.max(1, size)) / 8);
    return Math.max(PAGE, Math.ceilDiv(size, step) * step);
  }

  private synchronized @Nullable ByteBuffer takeIdle(int capacity) {
    leased++;
    for (var candidates = idle.descendingIterator(); candidates.hasNext(); ) {
      ByteBuffer candidate = candidates.next();
      if (candidate.capacity() == capacity) {
        candidates.remove();
        idleBytes -= capacity;
        return candidate;
      }
    }
    return null;
  }

  synchronized void takeBack(ByteBuffer whole) {
    leased--;
    idle.addLast(whole);
    idleBytes += whole.capacity();
    while (idleBytes > idleLimit) {
      idleBytes -= idle.removeFirst().capacity();
    }
  }

  /** Leases that are out at this moment. */
  public synchronized long leased() {
    return leased;
  }
}
