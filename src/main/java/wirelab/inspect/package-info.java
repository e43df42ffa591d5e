/** Takes packets apart layer by layer, and follows what belongs together across them. */
@NullMarked
package wirelab.inspect;

import org.jspecify.annotations.NullMarked;
