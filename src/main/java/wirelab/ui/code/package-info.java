/** The lines of code that made a call, ours and the tutorial's side by side. */
@NullMarked
package wirelab.ui.code;

import org.jspecify.annotations.NullMarked;
