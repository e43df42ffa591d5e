package wirelab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import wirelab.inspect.Inspected;
import wirelab.inspect.filter.Filter;
import wirelab.model.Packet;
import wirelab.session.SessionIndex;
import wirelab.trace.Trace;

/** Reads a capture to its end, and then tells of its packets. */
final class Inspection {
  private final SessionIndex index;
  private final Trace trace;
  private final Optional<Filter> filter;
  private final long limit;
  private final InspectReport report = new InspectReport();

  /**
   * A file of which nothing has been read.
   *
   * @param limit how many packets are wanted at most
   */
  Inspection(SessionIndex index, Trace trace, Optional<Filter> filter, long limit) {
    this.index = index;
    this.trace = trace;
    this.filter = filter;
    this.limit = limit;
  }

  /**
   * Packets find their messages only once these are complete, so all are read before any is told.
   */
  void read() throws IOException {
    long most = filter.isPresent() ? Long.MAX_VALUE : limit;
    Optional<Packet> packet = most == 0 ? Optional.empty() : index.next();
    while (packet.isPresent()) {
      trace.add(packet.get());
      report.count(packet.get());
      packet = report.packets() < most ? index.next() : Optional.empty();
    }
    trace.finish();
  }

  /** One line for each packet that is wanted. */
  void list(PrintWriter out) throws IOException {
    PacketTable table = new PacketTable(out);
    long told = 0;
    for (long number = 1; number < index.end() && told < limit && !out.checkError(); number++) {
      Inspected inspected = filter.isEmpty() ? trace.headers(number) : trace.inspect(number);
      if (wanted(inspected)) {
        table.add(inspected, report.sinceFirst(inspected.packet()));
        told++;
      }
    }
  }

  private boolean wanted(Inspected inspected) {
    return filter.isEmpty() || filter.get().test(inspected);
  }

  /** All that was counted. */
  Json object(Extraction.Result pictures) throws IOException {
    long matched = report.packets();
    if (filter.isPresent()) {
      matched = 0;
      for (long number = 1; number < index.end() && matched < limit; number++) {
        matched += wanted(trace.inspect(number)) ? 1 : 0;
      }
    }
    return report.object(matched, trace.flows(), pictures, index.damage());
  }
}
