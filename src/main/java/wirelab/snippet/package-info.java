/** Source code that is shown beside what it does: ours, and the tutorial's. */
@NullMarked
package wirelab.snippet;

import org.jspecify.annotations.NullMarked;
