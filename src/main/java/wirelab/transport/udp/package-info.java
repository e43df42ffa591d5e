/** Datagram sockets. */
@NullMarked
package wirelab.transport.udp;

import org.jspecify.annotations.NullMarked;
