package wirelab.ui.inspector;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wirelab.inspect.PacketRow;
import wirelab.ui.packets.Remarks;
import wirelab.ui.packets.Sign;

/** Marks and comments that someone has put on packets, and those that came with a file. */
final class Notes implements Remarks {
  private final TraceRows rows;
  private final Set<Long> marks = new HashSet<>();
  private final Map<Long, String> comments = new HashMap<>();

  Notes(TraceRows rows) {
    this.rows = rows;
  }

  @Override
  public boolean marked(long number) {
    return marks.contains(number);
  }

  @Override
  public String comment(long number) {
    return comments.getOrDefault(number, "");
  }

  @Override
  public Sign sign(PacketRow row) {
    return rows.sign(row.number());
  }

  void mark(long number) {
    if (!marks.remove(number)) {
      marks.add(number);
    }
  }

  /** An empty text takes the comment away. */
  void comment(long number, String text) {
    if (text.isBlank()) {
      comments.remove(number);
    } else {
      comments.put(number, text.strip());
    }
  }

  void came(Map<Long, List<String>> with) {
    with.forEach((number, lines) -> comments.put(number, String.join("; ", lines)));
  }
}
