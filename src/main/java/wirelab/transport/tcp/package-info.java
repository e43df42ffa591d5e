/** Stream sockets. */
@NullMarked
package wirelab.transport.tcp;

import org.jspecify.annotations.NullMarked;
