/**
 * Where live packets come from: libpcap, or dumpcap as a child process; which of them works here,
 * and what is missing for the other. Nobody else knows pcap4j.
 */
@NullMarked
package wirelab.capture.live;

import org.jspecify.annotations.NullMarked;
