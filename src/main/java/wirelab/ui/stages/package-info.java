/** The way of a picture through the stages, with live figures. */
@NullMarked
package wirelab.ui.stages;

import org.jspecify.annotations.NullMarked;
