package wirelab.ui.bytes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wirelab.model.ByteRange;

/** Finds the tints of the bytes in sight among very many; those within others come after them. */
final class Tints {
  static final Tints NONE = new Tints(List.of());

  private final List<Tint> sorted;

  /** For each tint, where the farthest of those up to it ends. */
  private final long[] reach;

  Tints(List<Tint> tints) {
    sorted =
        tints.stream()
            .sorted(
                Comparator.comparingLong((Tint tint) -> tint.range().start())
                    .thenComparingLong(tint -> -tint.range().end()))
            .toList();
    reach = new long[sorted.size()];
    long farthest = 0;
    for (int i = 0; i < reach.length; i++) {
      farthest = Math.max(farthest, sorted.get(i).range().end());
      reach[i] = farthest;
    }
  }

  List<Tint> within(ByteRange range) {
    List<Tint> found = new ArrayList<>();
    for (int i = firstReaching(range.start());
        i < reach.length && sorted.get(i).range().start() < range.end();
        i++) {
      if (sorted.get(i).range().end() > range.start()) {
        found.add(sorted.get(i));
      }
    }
    return found;
  }

  private int firstReaching(long offset) {
    int low = 0;
    int high = reach.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (reach[middle] > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
