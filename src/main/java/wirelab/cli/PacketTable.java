package wirelab.cli;

import java.io.PrintWriter;
import wirelab.inspect.Inspected;

/** One line for each packet, in the columns that tshark has. */
final class PacketTable {
  private static final String LINE = "%6s %14s %s → %s %s %s %s%n";
  private static final long SECOND = 1_000_000_000;

  private final PrintWriter out;
  private boolean begun;

  PacketTable(PrintWriter out) {
    this.out = out;
  }

  /**
   * Adds a packet.
   *
   * @param nanos since the first
   */
  void add(Inspected packet, long nanos) {
    if (!begun) {
      begun = true;
      out.printf(LINE, "No.", "Time", "Source", "Destination", "Protocol", "Length", "Info");
    }
    out.printf(
        LINE,
        packet.packet().number(),
        seconds(nanos),
        packet.source(),
        packet.destination(),
        packet.protocol(),
        packet.packet().bytes().wireLength(),
        packet.info());
  }

  private static String seconds(long nanos) {
    long whole = Math.abs(nanos / SECOND);
    return "%s%d.%09d".formatted(nanos < 0 ? "-" : "", whole, Math.abs(nanos % SECOND));
  }
}
