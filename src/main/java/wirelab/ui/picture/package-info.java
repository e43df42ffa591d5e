/** The pictures of the two ends. */
@NullMarked
package wirelab.ui.picture;

import org.jspecify.annotations.NullMarked;
