/** What this program itself sends and receives, as packets with made-up headers. */
@NullMarked
package wirelab.capture.tap;

import org.jspecify.annotations.NullMarked;
