/** The line of text at the foot of the window, and the message above it. */
@NullMarked
package wirelab.ui.status;

import org.jspecify.annotations.NullMarked;
