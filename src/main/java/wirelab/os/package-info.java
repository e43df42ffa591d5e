/** The operating system's own socket calls, on sockets that are small integers. */
@NullMarked
package wirelab.os;

import org.jspecify.annotations.NullMarked;
