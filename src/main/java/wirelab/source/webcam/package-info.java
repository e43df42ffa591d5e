/** Pictures from a camera at this machine. */
@NullMarked
package wirelab.source.webcam;

import org.jspecify.annotations.NullMarked;
