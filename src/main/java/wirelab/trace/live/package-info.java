/** Follows the packets of a running session, from whichever source works best. */
@NullMarked
package wirelab.trace.live;

import org.jspecify.annotations.NullMarked;
