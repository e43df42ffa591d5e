/** The call bench: socket calls made one at a time, by hand, and what came of each. */
@NullMarked
package wirelab.bench;

import org.jspecify.annotations.NullMarked;
