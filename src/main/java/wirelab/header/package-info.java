/** Headers that somebody designs: fields in the words of Python's struct, packed and unpacked. */
@NullMarked
package wirelab.header;

import org.jspecify.annotations.NullMarked;
