/** A picture behind a fixed header of 32 bytes, as Python's {@code struct} packs it. */
@NullMarked
package wirelab.codec.struct;

import org.jspecify.annotations.NullMarked;
