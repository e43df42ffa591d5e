/** Keeps the session or an open file for later, and for other programs. */
@NullMarked
package wirelab.ui.save;

import org.jspecify.annotations.NullMarked;
