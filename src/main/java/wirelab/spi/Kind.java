package wirelab.spi;

/** What a transport carries, as in {@code SOCK_STREAM}, {@code SOCK_DGRAM} and {@code SOCK_RAW}. */
public enum Kind {
  /** Bytes in order, without borders. */
  STREAM,
  /** Packets with borders, each of which may be lost. */
  DATAGRAM,
  /** Whole IP packets. */
  RAW
}
