/**
 * The codec {@code pickle}: what Python's pickle.dumps makes of a picture, read without running it.
 */
@NullMarked
package wirelab.codec.pickle;

import org.jspecify.annotations.NullMarked;
