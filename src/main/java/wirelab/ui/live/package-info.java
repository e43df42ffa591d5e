/** The running session as the window sees it; no toolkit needed. */
@NullMarked
package wirelab.ui.live;

import org.jspecify.annotations.NullMarked;
