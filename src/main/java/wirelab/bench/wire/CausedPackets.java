package wirelab.bench.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import wirelab.bench.BenchListener;
import wirelab.bench.Outcome;
import wirelab.bench.Pending;
import wirelab.inspect.PacketRow;
import wirelab.model.Packets;
import wirelab.trace.Trace;

/**
 * Finds the packets that a call on the bench caused: those of its socket's connection that were
 * seen from the beginning of the call to that of the next call of either side, and the ICMP errors
 * about them. It listens to the bench from the first call on. Packets come a moment after the call,
 * so whoever asks at once asks again. Any thread asks.
 */
public final class CausedPackets implements BenchListener {
  /** Captures tell microseconds, rounded down. */
  private static final long ROUNDED_NANOS = 1_000;

  private final Trace trace;
  private final Packets packets;
  private final ConcurrentSkipListSet<Long> beginnings = new ConcurrentSkipListSet<>();

  /**
   * Of what is being captured.
   *
   * @param trace of {@code packets}
   */
  public CausedPackets(Trace trace, Packets packets) {
    this.trace = trace;
    this.packets = packets;
  }

  @Override
  public void began(Pending pending) {
    beginnings.add(pending.began());
  }

  @Override
  public void ended(Outcome outcome) {}

  /** The packets that {@code outcome} caused, as far as they have come and are still there. */
  public List<PacketRow> of(Outcome outcome) throws IOException {
    Conversation conversation = Conversation.of(outcome);
    Long next = beginnings.higher(outcome.began());
    long until = next == null ? Long.MAX_VALUE : next - ROUNDED_NANOS;
    List<PacketRow> found = new ArrayList<>();
    long end = Math.min(packets.end(), trace.end());
    try {
      for (long number = first(outcome.began() - ROUNDED_NANOS, end); number < end; number++) {
        PacketRow row = trace.row(number);
        if (row.time() >= until) {
          break;
        }
        if (conversation.has(row) || conversation.isTold(row, trace)) {
          found.add(row);
        }
      }
    } catch (IndexOutOfBoundsException e) {
      return List.of(); // the oldest were forgotten a moment ago: it is that long ago
    }
    return found;
  }

  /** The number of the first packet that is not older; they come in the order of their times. */
  private long first(long time, long end) throws IOException {
    long low = packets.first();
    long high = end;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (timeOf(middle) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private long timeOf(long number) throws IOException {
    try {
      return packets.packet(number).time();
    } catch (IndexOutOfBoundsException e) {
      return Long.MIN_VALUE; // it was the oldest and is gone
    }
  }
}
