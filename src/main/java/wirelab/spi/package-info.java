/** What can be plugged in: sources, codecs, framings, transports, and the settings they declare. */
@NullMarked
package wirelab.spi;

import org.jspecify.annotations.NullMarked;
