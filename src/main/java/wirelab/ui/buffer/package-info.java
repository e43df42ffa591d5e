/** The receive buffer, drawn as the tutorial's {@code data}, step by step. */
@NullMarked
package wirelab.ui.buffer;

import org.jspecify.annotations.NullMarked;
