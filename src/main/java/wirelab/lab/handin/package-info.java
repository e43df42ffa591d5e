/** What a learner hands in: the steps that were done, and what their verdicts stand on. */
@NullMarked
package wirelab.lab.handin;

import org.jspecify.annotations.NullMarked;
