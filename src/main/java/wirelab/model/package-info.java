/**
 * The immutable vocabulary: pictures, messages, ranges of bytes, addresses, and the memory they
 * live in.
 */
@NullMarked
package wirelab.model;

import org.jspecify.annotations.NullMarked;
