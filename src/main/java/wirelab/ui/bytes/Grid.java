package wirelab.ui.bytes;

/**
 * Where a row's offset, hex digits and text stand, counted in letters.
 *
 * @param columns bytes in a row: 8, 16 or 32
 * @param digits of an offset
 */
record Grid(int columns, int digits) {
  private static final int GROUP = 8;
  private static final int GAP = 2;
  private static final int LEAST_DIGITS = 8;
  private static final int NIBBLE = 4;

  /** Offsets of {@code length} bytes, in rows of so many. */
  static Grid of(long length, int columns) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, length - 1));
    return new Grid(columns, Math.max(LEAST_DIGITS, (bits + NIBBLE - 1) / NIBBLE));
  }

  /**
   * The one with most bytes in a row that fits into {@code letters}; at least the narrowest.
   *
   * @param most bytes in a row
   */
  static Grid fitting(long length, int most, double letters) {
    Grid grid = of(length, most);
    return grid.letters() <= letters || most <= GROUP ? grid : fitting(length, most / 2, letters);
  }

  long rows(long length) {
    return (length + columns - 1) / columns;
  }

  /** The first of a byte's two digits. */
  int hex(int column) {
    return digits + GAP + 3 * column + column / GROUP;
  }

  /** The byte's letter. */
  int text(int column) {
    return hex(columns - 1) + 2 + GAP + column;
  }

  /** After the text. */
  int letters() {
    return text(columns);
  }

  /** The column of the byte whose digits or letter stand next to a place, or -1. */
  int columnAt(double letter) {
    if (letter < hex(0) - 0.5 || letter >= letters()) {
      return -1;
    }
    return nearest(letter);
  }

  /** The column that is meant by a place anywhere in the row. */
  int nearest(double letter) {
    if (letter >= text(0) - 1) {
      return Math.clamp((long) Math.floor(letter - text(0)), 0, columns - 1);
    }
    double within = letter - hex(0) + 0.5;
    double group = 3 * GROUP + 1;
    long groups = (long) Math.max(0, Math.floor(within / group));
    long column = groups * GROUP + Math.min(GROUP - 1, (long) ((within - groups * group) / 3));
    return Math.clamp(column, 0, columns - 1);
  }
}
