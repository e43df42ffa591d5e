package wirelab.trace.live;

import java.util.List;
import wirelab.capture.live.Counters;

/**
 * Where packets come from, as a status line tells it.
 *
 * @param name {@code libpcap}, {@code dumpcap}, {@code tap}; empty while nothing is captured
 * @param description as in {@code libpcap on lo, filter tcp port 9999}
 * @param lacking why better sources are not used, and what mends that, a line each
 * @param logged packets that are, or were, in the log
 * @param unread packets that were gone before they could be followed
 */
public record Origin(
    String name,
    String description,
    List<String> lacking,
    Counters counters,
    long logged,
    long unread) {
  public Origin {
    lacking = List.copyOf(lacking);
  }

  /** Packets that should have been logged and were not. */
  public long dropped() {
    return counters.dropped() + unread;
  }
}
