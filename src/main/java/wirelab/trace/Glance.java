package wirelab.trace;

/**
 * What the headers of a TCP segment or a UDP datagram say that is needed to follow it; read for
 * every packet, so nothing else is read.
 *
 * @param at where the payload begins in the packet
 * @param captured bytes of the payload that are in the packet
 * @param length bytes that the payload had
 * @param sequence of the first byte; 0 for UDP, and so the next three
 */
record Glance(
    Ends ends,
    int at,
    int captured,
    long length,
    long sequence,
    long acknowledgment,
    int window,
    int flags) {
  static final int FIN = 1;
  static final int SYN = 2;
  static final int RST = 4;
  static final int ACK = 16;

  boolean tcp() {
    return ends.tcp();
  }

  boolean has(int flag) {
    return (flags & flag) != 0;
  }
}
