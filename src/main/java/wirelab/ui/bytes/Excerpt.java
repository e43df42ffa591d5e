package wirelab.ui.bytes;

import java.util.List;
import wirelab.model.ByteRange;

/** The bytes in sight, and which of them are missing. */
final class Excerpt {
  static final Excerpt EMPTY = new Excerpt(ByteRange.of(0, 0), new byte[0], new boolean[0]);
  private static final char[] DIGITS = "0123456789abcdef".toCharArray();

  private final ByteRange range;
  private final byte[] bytes;
  private final boolean[] missing;

  private Excerpt(ByteRange range, byte[] bytes, boolean[] missing) {
    this.range = range;
    this.bytes = bytes;
    this.missing = missing;
  }

  /**
   * Reads a range that is small.
   *
   * @param gaps where bytes are missing whatever the source says
   */
  static Excerpt read(ByteSource source, ByteRange range, List<ByteRange> gaps) {
    byte[] bytes = new byte[(int) range.length()];
    boolean[] missing = new boolean[bytes.length];
    int read = bytes.length == 0 ? 0 : Math.max(0, source.read(range.start(), bytes));
    java.util.Arrays.fill(missing, Math.min(read, bytes.length), bytes.length, true);
    for (ByteRange gap : gaps) {
      int from = Math.clamp(gap.start() - range.start(), 0, bytes.length);
      int to = Math.clamp(gap.end() - range.start(), 0, bytes.length);
      java.util.Arrays.fill(missing, from, Math.max(from, to), true);
    }
    return new Excerpt(range, bytes, missing);
  }

  ByteRange range() {
    return range;
  }

  boolean missing(long offset) {
    return missing[(int) (offset - range.start())];
  }

  byte at(long offset) {
    return bytes[(int) (offset - range.start())];
  }

  /** Two letters a byte, with gaps as in a row of {@code grid}; all bytes are of one row. */
  String hex(Grid grid, long from, long to) {
    int column = (int) (from % grid.columns());
    int start = grid.hex(column);
    char[] text = new char[grid.hex(column + (int) (to - from) - 1) + 2 - start];
    java.util.Arrays.fill(text, ' ');
    for (long offset = from; offset < to; offset++) {
      int at = grid.hex((int) (offset % grid.columns())) - start;
      text[at] = missing(offset) ? '·' : DIGITS[at(offset) >> 4 & 0xf];
      text[at + 1] = missing(offset) ? '·' : DIGITS[at(offset) & 0xf];
    }
    return new String(text);
  }

  /** One letter a byte: a middle dot where there is none. */
  String text(long from, long to) {
    char[] text = new char[(int) (to - from)];
    for (int i = 0; i < text.length; i++) {
      byte one = at(from + i);
      boolean shown = !missing(from + i) && one >= ' ' && one < 0x7f;
      text[i] = shown ? (char) one : '·';
    }
    return new String(text);
  }
}
