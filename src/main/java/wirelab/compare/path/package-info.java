/** Whole paths through a wire, set beside the bare channel and foreign programs. */
@NullMarked
package wirelab.compare.path;

import org.jspecify.annotations.NullMarked;
