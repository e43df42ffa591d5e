package wirelab.ui.packets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wirelab.inspect.PacketRow;

/**
 * Tells which rows belong to which message. Those that carry none, such as acknowledgments, belong
 * to the message whose packets stand above and below.
 */
final class Spans {
  private Spans() {}

  /**
   * The pieces of the bar for rows but the first and last {@code margin}, which are only looked at.
   *
   * @param rows empty where there is no packet, or none any more
   * @param whole whether no packet above all these is gone
   */
  static List<Span> of(List<Optional<PacketRow>> rows, int margin, boolean whole) {
    List<Span> spans = new ArrayList<>();
    for (int i = margin; i < rows.size() - margin; i++) {
      spans.add(span(rows, i, whole));
    }
    return spans;
  }

  private static Span span(List<Optional<PacketRow>> rows, int at, boolean whole) {
    int here = carrier(rows, at, -1);
    int next = carrier(rows, at + 1, 1);
    if (here < 0) {
      return Span.NONE;
    }
    boolean goesOn = next >= 0 && same(rows.get(here), rows.get(next));
    if (here != at) {
      return goesOn ? new Span(message(rows.get(here)), false, false) : Span.NONE;
    }
    int before = carrier(rows, at - 1, -1);
    boolean starts = before < 0 ? whole : !same(rows.get(before), rows.get(at));
    return new Span(message(rows.get(at)), starts, next >= 0 && !goesOn);
  }

  /** The next row from {@code at} on that carries part of a message, or -1. */
  private static int carrier(List<Optional<PacketRow>> rows, int at, int step) {
    for (int i = at; i >= 0 && i < rows.size(); i += step) {
      if (message(rows.get(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean same(Optional<PacketRow> one, Optional<PacketRow> other) {
    return message(one) == message(other) && flow(one) == flow(other);
  }

  private static long message(Optional<PacketRow> row) {
    return row.map(PacketRow::message).orElse(-1L);
  }

  private static int flow(Optional<PacketRow> row) {
    return row.map(PacketRow::flow).orElse(-1);
  }
}
