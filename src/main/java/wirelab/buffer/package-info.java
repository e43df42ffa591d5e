/** The tutorial's receive buffer, put together again from a session's events, step by step. */
@NullMarked
package wirelab.buffer;

import org.jspecify.annotations.NullMarked;
