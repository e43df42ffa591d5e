/** Capture files, read and written: pcap and pcapng. */
@NullMarked
package wirelab.capture;

import org.jspecify.annotations.NullMarked;
