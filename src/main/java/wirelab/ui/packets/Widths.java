package wirelab.ui.packets;

import java.util.EnumMap;
import java.util.Map;

/** How many letters columns need for what has been shown so far; they never become narrower. */
final class Widths {
  private static final int MOST = 44;

  private final Map<Column, Integer> all = new EnumMap<>(Column.class);
  private int brief;

  Widths() {
    for (Column column : Column.values()) {
      all.put(column, column.title().length());
    }
    all.put(Column.INFO, 0);
    all.put(Column.NUMBER, "10,000".length());
    all.put(Column.LENGTH, "65,535".length());
    brief = Column.ENDS.title().length();
  }

  /** Makes room for what a line says. */
  void see(Line line) {
    widen(Column.NUMBER, line.number());
    widen(Column.TIME, line.time());
    widen(Column.ENDS, line.ends());
    widen(Column.PROTOCOL, line.row().protocol());
    widen(Column.LENGTH, line.length());
    widen(Column.MESSAGE, line.message());
    brief = Math.max(brief, Math.min(MOST, line.briefEnds().length()));
  }

  private void widen(Column column, String text) {
    all.merge(column, Math.min(MOST, text.length()), Math::max);
  }

  /** Times are written otherwise from now on. */
  void forgetTime() {
    all.put(Column.TIME, Column.TIME.title().length());
  }

  Map<Column, Integer> all() {
    return all;
  }

  /** Of the ends, told by their ports alone. */
  int brief() {
    return brief;
  }
}
