/** What calls that were made by hand did on the wire. */
@NullMarked
package wirelab.bench.wire;

import org.jspecify.annotations.NullMarked;
