package wirelab.codec.pickle;

/** What follows an opcode. All numbers are little-endian. */
enum Argument {
  NONE(0, false),
  UINT1(1, false),
  UINT2(2, false),
  INT4(4, false),
  UINT4(4, false),
  UINT8(8, false),
  FLOAT8(8, false),
  /** A count of one byte, then so many bytes. */
  COUNTED1(1, true),
  COUNTED4(4, true),
  COUNTED8(8, true),
  /** Text up to a newline. */
  LINE(0, false),
  /** Two texts, each up to a newline. */
  TWO_LINES(0, false);

  private final int width;
  private final boolean counts;

  Argument(int width, boolean counts) {
    this.width = width;
    this.counts = counts;
  }

  /** Bytes of the number that stands first; 0 where there is none. */
  int width() {
    return width;
  }

  /** Whether the number says how many bytes follow it. */
  boolean counts() {
    return counts;
  }

  /** How many lines follow. */
  int lines() {
    return switch (this) {
      case LINE -> 1;
      case TWO_LINES -> 2;
      default -> 0;
    };
  }
}
