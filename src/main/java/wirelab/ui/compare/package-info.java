/** Wires compared, picture by picture, and the charts of it. */
@NullMarked
package wirelab.ui.compare;

import org.jspecify.annotations.NullMarked;
