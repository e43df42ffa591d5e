/** Controls for the settings of parts, drawn from their descriptors. */
@NullMarked
package wirelab.ui.settings;

import org.jspecify.annotations.NullMarked;
