package wirelab.ui.live;

import java.util.List;
import wirelab.bench.Order;

/** Makes socket calls by hand in place of the user. Not for the window's thread. */
public interface Handwork {
  /** Does orders one after the other; comes back when each has ended, or waits. */
  void perform(List<Order> orders) throws InterruptedException;

  /** Closes all sockets that were made by hand, as if nothing had been done. */
  void clear() throws InterruptedException;
}
