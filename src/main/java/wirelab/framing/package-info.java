/**
 * Where a message begins and ends: length prefixes for streams, chunks for datagrams, and nothing
 * at all.
 */
@NullMarked
package wirelab.framing;

import org.jspecify.annotations.NullMarked;
