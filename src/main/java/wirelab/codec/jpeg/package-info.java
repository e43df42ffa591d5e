/** A picture as nothing but a JPEG file. */
@NullMarked
package wirelab.codec.jpeg;

import org.jspecify.annotations.NullMarked;
