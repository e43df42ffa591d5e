/** Sessions on disk: what was sent and received, and what happened, in one file. */
@NullMarked
package wirelab.session;

import org.jspecify.annotations.NullMarked;
