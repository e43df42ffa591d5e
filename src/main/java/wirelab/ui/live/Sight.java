package wirelab.ui.live;

import org.jspecify.annotations.Nullable;
import wirelab.trace.Chain;

/**
 * What was found when something was selected.
 *
 * @param packet its number, or -1
 * @param chain the bytes and all that belongs to them; null if they belong to no message
 * @param spot the pixel, where there is one
 * @param remark why something is not there; may be empty
 */
record Sight(long packet, @Nullable Chain chain, Selection.@Nullable Spot spot, String remark) {
  static final Sight NOTHING = new Sight(-1, null, null, "");

  static Sight remark(String remark) {
    return new Sight(-1, null, null, remark);
  }
}
