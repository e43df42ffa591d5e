/** Joins packets to the messages, pixels and socket calls they belong to, both ways. */
@NullMarked
package wirelab.trace;

import org.jspecify.annotations.NullMarked;
