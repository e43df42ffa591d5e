/** The labs at the left of the window: what there is to do, and how it stands. */
@NullMarked
package wirelab.ui.lab;

import org.jspecify.annotations.NullMarked;
