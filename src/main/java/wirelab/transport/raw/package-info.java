/** Pictures in IP packets that are built here, header by header, and sent through SOCK_RAW. */
@NullMarked
package wirelab.transport.raw;

import org.jspecify.annotations.NullMarked;
