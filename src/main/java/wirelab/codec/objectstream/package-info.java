/** A picture as an object that Java serialization writes and reads. */
@NullMarked
package wirelab.codec.objectstream;

import org.jspecify.annotations.NullMarked;
