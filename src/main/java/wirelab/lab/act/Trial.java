package wirelab.lab.act;

import java.util.List;
import wirelab.lab.Action;

/**
 * One way to do a step, and what must come of it.
 *
 * @param name {@code solve}, or that of the mistake
 * @param right whether it does the step
 */
record Trial(String name, boolean right, List<Action> actions) {
  Trial {
    actions = List.copyOf(actions);
  }
}
