package wirelab.fault;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Units that wait until their time has come. One thread puts them in, another takes them out. There
 * is room for a bounded number of bytes: whoever puts in more waits.
 */
final class Departures {
  private static final long MOST_BYTES = 64L << 20;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final PriorityQueue<Departure> waiting =
      new PriorityQueue<>(
          Comparator.comparingLong(Departure::due).thenComparingLong(Departure::order));
  private final boolean inOrder;
  private final long origin = System.nanoTime();
  private long order;
  private long latest;
  private long bytes;
  private boolean ended;
  private boolean closed;

  /** When a unit is due, in nanoseconds since the first could come. */
  private record Departure(Unit unit, long due, long order) {}

  /**
   * Nothing waits yet.
   *
   * @param inOrder whether none overtakes another, as in a stream
   */
  Departures(boolean inOrder) {
    this.inOrder = inOrder;
  }

  /** Puts a unit in; waits for room. One that comes after the end is forgotten. */
  void add(Unit unit) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (bytes > MOST_BYTES && !closed) {
        changed.await();
      }
      if (closed) {
        return;
      }
      long due = unit.due() - origin;
      latest = inOrder ? Math.max(latest, due) : due;
      waiting.add(new Departure(unit, latest, order++));
      bytes += unit.size();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The next unit whose time has come; null if none comes for so long, or none ever will. */
  @Nullable Unit take(long nanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = nanos;
      while (!over()) {
        Departure next = waiting.peek();
        long due = next == null ? Long.MAX_VALUE : next.due() - (System.nanoTime() - origin);
        if (next != null && due <= 0) {
          waiting.remove();
          bytes -= next.unit().size();
          changed.signalAll();
          return next.unit();
        }
        if (left <= 0) {
          return null;
        }
        long turn = Math.min(left, due);
        left -= turn - Math.max(0, changed.awaitNanos(turn));
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  /** No more will be put in; those that wait still leave when they are due. */
  void end() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether nothing waits and nothing will. */
  boolean over() {
    lock.lock();
    try {
      return closed || (ended && waiting.isEmpty());
    } finally {
      lock.unlock();
    }
  }

  /** Drops whatever waits. */
  void close() {
    lock.lock();
    try {
      closed = true;
      waiting.clear();
      bytes = 0;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
