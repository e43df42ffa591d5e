package wirelab.ui.live;

import org.jspecify.annotations.Nullable;
import wirelab.pipeline.Plan;

/**
 * What came of an order.
 *
 * @param order the number of the order
 * @param running what runs now, or null
 * @param notice what there is to say about it
 */
record Outcome(long order, @Nullable Plan running, Notice notice) {}
