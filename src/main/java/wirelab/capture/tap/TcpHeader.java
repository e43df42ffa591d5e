package wirelab.capture.tap;

/** What differs between the segments of a connection; numbers count from 0 at its SYN. */
record TcpHeader(long sequence, long acknowledged, int flags) {
  static final int BYTES = 20;
  static final int FIN = 0x01;
  static final int SYN = 0x02;
  static final int RST = 0x04;
  static final int PSH = 0x08;
  static final int ACK = 0x10;

  /** The longest payload: a packet of 65,535 bytes with IPv4 and TCP headers. */
  static final int MOST = 65_495;

  /** MSS 65,495 and windows 2^14 times as large as they say, as large as TCP allows. */
  private static final byte[] OF_SYN = {2, 4, (byte) (MOST >> 8), (byte) MOST, 1, 3, 3, 14};

  private static final byte[] NONE = {};

  byte[] options() {
    return (flags & SYN) == 0 ? NONE : OF_SYN.clone();
  }

  /** How far it moves the sequence number on, without its payload. */
  int weight() {
    return (flags & (SYN | FIN)) == 0 ? 0 : 1;
  }
}
