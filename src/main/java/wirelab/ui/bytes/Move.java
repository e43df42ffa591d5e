package wirelab.ui.bytes;

/** How a key moves the cursor. */
enum Move {
  LEFT,
  RIGHT,
  UP,
  DOWN,
  PAGE_UP,
  PAGE_DOWN,
  ROW_START,
  ROW_END,
  START,
  END;

  /**
   * Where it moves from {@code at}; moves that lead nowhere stay.
   *
   * @param length of all bytes, at least 1
   * @param columns bytes in a row
   * @param rows of a page
   */
  long from(long at, long length, int columns, int rows) {
    long page = (long) columns * rows;
    long last = length - 1;
    return switch (this) {
      case LEFT -> Math.max(0, at - 1);
      case RIGHT -> Math.min(last, at + 1);
      case UP -> at < columns ? at : at - columns;
      case DOWN -> at + columns > last ? at : at + columns;
      case PAGE_UP -> at < page ? at % columns : at - page;
      case PAGE_DOWN -> at + page > last ? lowest(at % columns, last, columns) : at + page;
      case ROW_START -> at - at % columns;
      case ROW_END -> Math.min(last, at - at % columns + columns - 1);
      case START -> 0;
      case END -> last;
    };
  }

  /** The last byte in a column. */
  private static long lowest(long column, long last, int columns) {
    long inLastRow = last - last % columns + column;
    return inLastRow <= last ? inLastRow : Math.max(0, inLastRow - columns);
  }
}
