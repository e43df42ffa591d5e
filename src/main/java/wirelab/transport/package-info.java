/** What the sockets of all transports have in common. */
@NullMarked
package wirelab.transport;

import org.jspecify.annotations.NullMarked;
