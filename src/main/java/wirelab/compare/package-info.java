/**
 * Runs set beside each other: whole paths through a wire, the bare channel, and foreign programs.
 */
@NullMarked
package wirelab.compare;

import org.jspecify.annotations.NullMarked;
