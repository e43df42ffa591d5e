package wirelab.ui.packets;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where columns stand, counted in letters. Where there is too little room, the ends are told by
 * their ports alone, then columns are left out, the least telling first.
 *
 * @param brief whether ends are told by their ports alone
 */
record Columns(Map<Column, Place> places, boolean brief) {
  /** A column's left edge and the letters that fit into it. */
  record Place(int left, int width) {
    int right() {
      return left + width;
    }
  }

  /** The bar, a flag and a comment stand to the left of all columns. */
  static final int GUTTER = 7;

  private static final int GAP = 2;
  private static final int LEAST_INFO = 12;
  private static final List<Column> OPTIONAL =
      List.of(Column.LENGTH, Column.PROTOCOL, Column.TIME, Column.MESSAGE);

  Columns {
    places = Map.copyOf(places);
  }

  /** Fits columns into {@code room} letters. */
  static Columns fit(Widths widths, int room) {
    Map<Column, Integer> wanted = new EnumMap<>(widths.all());
    boolean brief = needed(wanted) > room;
    if (brief) {
      wanted.put(Column.ENDS, widths.brief());
    }
    for (Column column : OPTIONAL) {
      if (needed(wanted) > room) {
        wanted.remove(column);
      }
    }
    Map<Column, Place> places = new EnumMap<>(Column.class);
    int left = GUTTER;
    for (Map.Entry<Column, Integer> entry : wanted.entrySet()) {
      boolean last = entry.getKey() == Column.INFO;
      int width = last ? Math.max(0, room - left) : entry.getValue();
      places.put(entry.getKey(), new Place(left, width));
      left += width + GAP;
    }
    return new Columns(places, brief);
  }

  private static int needed(Map<Column, Integer> wanted) {
    return GUTTER
        + wanted.values().stream().mapToInt(width -> width + GAP).sum()
        + LEAST_INFO
        - GAP;
  }
}
