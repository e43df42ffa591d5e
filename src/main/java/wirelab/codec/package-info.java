/** What all codecs share: a picture's pixels as they are, or as JPEG. */
@NullMarked
package wirelab.codec;

import org.jspecify.annotations.NullMarked;
