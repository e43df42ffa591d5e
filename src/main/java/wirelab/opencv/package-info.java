/** The one place that touches OpenCV: its native library, JPEG, and pictures as matrices. */
@NullMarked
package wirelab.opencv;

import org.jspecify.annotations.NullMarked;
