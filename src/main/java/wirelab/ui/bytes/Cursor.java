package wirelab.ui.bytes;

import wirelab.model.ByteRange;

/**
 * Where keyboard and mouse are in the bytes.
 *
 * @param anchor where selecting began
 * @param at the byte that the next key moves from; selected too
 */
record Cursor(long anchor, long at) {
  /** At {@code offset}; what lies between stays selected if one is {@code selecting}. */
  Cursor to(long offset, boolean selecting) {
    return new Cursor(selecting ? anchor : offset, offset);
  }

  /** With these bytes selected, of which there are some. */
  static Cursor over(ByteRange range) {
    return new Cursor(range.start(), range.end() - 1);
  }

  ByteRange range() {
    return new ByteRange(Math.min(anchor, at), Math.max(anchor, at) + 1);
  }
}
