package wirelab.ui.bytes;

import wirelab.ui.base.Letters;

/**
 * Where bytes stand on the paper, in pixels.
 *
 * @param rows where rows stand
 */
record Places(Grid grid, Letters letters, Rows rows) {
  /** From the left edge, in letters. */
  static final double MARGIN = 1;

  /**
   * Where rows stand.
   *
   * @param first row in sight
   * @param y its upper edge
   */
  record Rows(long first, double y, double height, double baseline) {}

  int column(long offset) {
    return (int) (offset % grid.columns());
  }

  /** How high the rows from one byte to another are together. */
  double height(long from, long to) {
    return (to / grid.columns() - from / grid.columns() + 1) * rows.height();
  }

  double height() {
    return rows.height();
  }

  double x(double letter) {
    return Math.rint((MARGIN + letter) * letters.width());
  }

  double y(long offset) {
    return rows.y() + (offset / grid.columns() - rows.first()) * rows.height();
  }

  double baseline(long offset) {
    return y(offset) + rows.baseline();
  }

  double hexLeft(long offset) {
    return x(grid.hex(column(offset)) - 0.5);
  }

  double hexRight(long offset) {
    return x(grid.hex(column(offset)) + 2.5);
  }

  double textLeft(long offset) {
    return x(grid.text(column(offset)));
  }

  double textRight(long offset) {
    return x(grid.text(column(offset)) + 1);
  }
}
