package wirelab.framing.rtp;

/**
 * What is agreed on before the first packet.
 *
 * @param ssrc the source's name; parity packets have {@link #paritySsrc}
 * @param sequence of the first packet
 * @param timestamp of the first picture
 * @param ticks of the clock from one picture to the next
 * @param group how many packets a parity packet protects, 0 for no parity
 */
record RtpStream(int payloadType, int ssrc, int sequence, int timestamp, int ticks, int group) {
  /** JPEG, by RFC 3551, table 5. */
  static final int JPEG = 26;

  /** Of parity packets: the last of the types that are not fixed. */
  static final int PARITY = 127;

  /** Parity packets are a source of their own, so that they have sequence numbers of their own. */
  static int paritySsrc(int ssrc) {
    return ssrc ^ 1;
  }
}
