package wirelab.compare.path;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What one thread allocates for each picture once it has been running for a while: told of each
 * picture on that thread, it reads the thread's counter half-way and at the end.
 */
final class Allocation {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final long half;
  private final long last;
  private long count;
  private long before;
  private double each;

  /** For a run of {@code pictures}. */
  Allocation(long pictures) {
    this.half = pictures / 2;
    this.last = pictures;
  }

  /** The thread that asks is done with one more picture. */
  void passed() {
    count++;
    if (count == half) {
      before = THREADS.getCurrentThreadAllocatedBytes();
    } else if (count == last && half > 0) {
      each = (THREADS.getCurrentThreadAllocatedBytes() - before) / (double) (last - half);
    }
  }

  /** Bytes for each picture; 0 where not all came. */
  double each() {
    return each;
  }
}
