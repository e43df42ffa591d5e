package wirelab.ui.bytes;

import java.util.List;

/** What has a colour of its own among bytes. */
enum BytesInk {
  OFFSET,
  HEX,
  LETTERS,
  MISSING,
  HATCH,
  TINT_0,
  TINT_1,
  TINT_2,
  TINT_3,
  TINT_4,
  TINT_5,
  EDGE,
  LABEL,
  HIGHLIGHT,
  HIGHLIGHT_EDGE,
  SELECTION,
  ON_SELECTION,
  CURSOR;

  private static final List<BytesInk> TINTS =
      List.of(TINT_0, TINT_1, TINT_2, TINT_3, TINT_4, TINT_5);

  static BytesInk tint(int style) {
    return TINTS.get(style % TINTS.size());
  }
}
