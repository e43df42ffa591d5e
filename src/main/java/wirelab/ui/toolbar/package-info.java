/** The choices along the top of the window. */
@NullMarked
package wirelab.ui.toolbar;

import org.jspecify.annotations.NullMarked;
