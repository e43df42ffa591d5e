package wirelab.ui.bytes;

import wirelab.model.ByteRange;

/**
 * A colour behind bytes that belong together.
 *
 * @param style which colour, from 0; they repeat after {@link #STYLES}
 * @param label what begins here, written beside its first row; may be empty
 */
public record Tint(ByteRange range, int style, String label) {
  public static final int STYLES = 6;

  public Tint(ByteRange range, int style) {
    this(range, style, "");
  }

  public Tint {
    if (style < 0) {
      throw new IllegalArgumentException("style %d of a tint: they begin at 0".formatted(style));
    }
  }
}
