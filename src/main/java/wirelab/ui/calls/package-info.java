/** The list of socket calls and other events. */
@NullMarked
package wirelab.ui.calls;

import org.jspecify.annotations.NullMarked;
