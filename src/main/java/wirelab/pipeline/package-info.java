/** Sender, receiver and session: the parts of a wire put together, run, watched and switched. */
@NullMarked
package wirelab.pipeline;

import org.jspecify.annotations.NullMarked;
