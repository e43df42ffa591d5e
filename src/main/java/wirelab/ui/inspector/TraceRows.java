package wirelab.ui.inspector;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import wirelab.inspect.PacketRow;
import wirelab.model.Packets;
import wirelab.trace.Analysis;
import wirelab.trace.Trace;
import wirelab.ui.live.Subject;
import wirelab.ui.packets.Rows;
import wirelab.ui.packets.Sign;

/** The rows of traced packets; remembers those that will not change. For the window's thread. */
final class TraceRows implements Rows {
  private static final int REMEMBERED = 4_096;

  /** Behind so many packets, what a packet belongs to is known, or never will be. */
  private static final int SETTLED = 4_096;

  private final Packets packets;
  private final Trace trace;
  private final Map<Long, Told> remembered = new LinkedHashMap<>();

  /** A row, without the remark in front of its text, which is a sign of its own. */
  private record Told(PacketRow row, Sign sign) {
    static Told of(PacketRow row) {
      for (Analysis analysis : Analysis.values()) {
        if (analysis != Analysis.PLAIN && row.info().startsWith(analysis.remark())) {
          String rest = row.info().substring(analysis.remark().length());
          return new Told(with(row, rest), sign(analysis));
        }
      }
      return new Told(row, row.info().contains("RST") ? Sign.RESET : Sign.NONE);
    }

    private static Sign sign(Analysis analysis) {
      return switch (analysis) {
        case PLAIN -> Sign.NONE;
        case RETRANSMISSION -> Sign.RETRANSMISSION;
        case OUT_OF_ORDER -> Sign.OUT_OF_ORDER;
        case LOST_SEGMENT -> Sign.GAP;
      };
    }

    private static PacketRow with(PacketRow row, String info) {
      return new PacketRow(
          row.number(),
          row.time(),
          row.from(),
          row.to(),
          row.protocol(),
          row.length(),
          info,
          row.flow(),
          row.message());
    }
  }

  TraceRows(Subject subject) {
    this.packets = subject.packets();
    this.trace = subject.trace();
  }

  @Override
  public long first() {
    return Math.min(packets.first(), end());
  }

  @Override
  public long end() {
    return trace.end();
  }

  @Override
  public PacketRow row(long number) {
    return told(number).row();
  }

  /** What is the matter with a packet whose row was shown. */
  Sign sign(long number) {
    Told told = remembered.get(number);
    return told == null ? Sign.NONE : told.sign();
  }

  private Told told(long number) {
    Told known = remembered.get(number);
    if (known != null && (known.row().message() >= 0 || end() - number < SETTLED)) {
      return known.row().message() >= 0 ? known : renewed(number);
    }
    return known != null ? known : renewed(number);
  }

  private Told renewed(long number) {
    try {
      Told told = Told.of(trace.row(number));
      remembered.put(number, told);
      if (remembered.size() > REMEMBERED) {
        remembered.remove(remembered.keySet().iterator().next());
      }
      return told;
    } catch (IOException e) {
      throw (IndexOutOfBoundsException)
          new IndexOutOfBoundsException("packet " + number + " can not be read").initCause(e);
    }
  }
}
