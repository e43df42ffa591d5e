package wirelab.lab.progress;

import java.util.List;
import java.util.Map;

/**
 * What the file holds.
 *
 * @param seed from which the learner's numbers are drawn
 * @param labs by their ids
 */
record Kept(long seed, Map<String, OfLab> labs) {
  Kept {
    labs = Map.copyOf(labs);
  }

  /**
   * Of one lab.
   *
   * @param at the step where the learner was last; empty before the first
   * @param done the ids of the steps that were done, in the order in which they were
   */
  record OfLab(String at, List<String> done) {
    OfLab {
      done = List.copyOf(done);
    }
  }
}
