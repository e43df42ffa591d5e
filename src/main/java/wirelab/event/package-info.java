/** What happened, in travelling order, and the bounded log that keeps it. */
@NullMarked
package wirelab.event;

import org.jspecify.annotations.NullMarked;
