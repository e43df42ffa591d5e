/** Shows bytes as hex and text, however many there are. */
@NullMarked
package wirelab.ui.bytes;

import org.jspecify.annotations.NullMarked;
