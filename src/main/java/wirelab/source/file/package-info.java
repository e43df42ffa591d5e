/** Pictures from a file of video, a folder of pictures, or one picture. */
@NullMarked
package wirelab.source.file;

import org.jspecify.annotations.NullMarked;
