/**
 * Pictures over RTP: the header of RFC 3550, JPEG in it by RFC 2435, and parity packets in the
 * spirit of RFC 5109.
 */
@NullMarked
package wirelab.framing.rtp;

import org.jspecify.annotations.NullMarked;
