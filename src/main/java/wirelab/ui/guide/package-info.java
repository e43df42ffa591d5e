/** What stands in for an end that is not here: the line that starts it elsewhere. */
@NullMarked
package wirelab.ui.guide;

import org.jspecify.annotations.NullMarked;
