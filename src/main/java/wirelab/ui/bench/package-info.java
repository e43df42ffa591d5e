/** The call bench in the window: socket calls made by hand, one at a time, and all they cause. */
@NullMarked
package wirelab.ui.bench;

import org.jspecify.annotations.NullMarked;
