package wirelab.framing.rtp;

import java.nio.ByteBuffer;
import wirelab.spi.FramingException;

/**
 * What every RTP packet begins with (RFC 3550, 5.1), in network order.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---+-+-+-------+-+-------------+-------------------------------+
 * |V=2|P|X|  CC   |M|     PT      |       sequence number         |
 * +---+-+-+-------+-+-------------+-------------------------------+
 * |                           timestamp                           |
 * +---------------------------------------------------------------+
 * |                             SSRC                              |
 * +---------------------------------------------------------------+
 * </pre>
 *
 * @param marker whether it is the last packet of its picture
 * @param sequence 16 bits, up by one with each packet
 * @param timestamp 32 bits, when the picture was taken, in ticks of a clock
 * @param ssrc 32 bits that name the source
 */
record RtpHeader(boolean marker, int payloadType, int sequence, int timestamp, int ssrc) {
  static final int BYTES = 12;
  static final int SEQUENCES = 1 << 16;

  private static final int VERSION = 2;
  private static final int PADDING = 0x20;
  private static final int EXTENSION = 0x10;
  private static final int SOURCES = 0x0f;
  private static final int MARKER = 0x80;
  private static final int WORD = 4;

  void put(ByteBuffer target) {
    target.put((byte) (VERSION << 6)); // @rtp-header
    target.put((byte) ((marker ? MARKER : 0) | payloadType));
    target.putShort((short) sequence);
    target.putInt(timestamp);
    target.putInt(ssrc); // @rtp-end
  }

  /**
   * Reads a header; {@code source} is left with the payload, without the padding at its end and
   * whatever else may stand between: contributing sources, an extension.
   */
  static RtpHeader get(ByteBuffer source) throws FramingException {
    if (source.remaining() < BYTES) {
      throw new FramingException(
          "a datagram of %d bytes; an RTP packet has a header of %d"
              .formatted(source.remaining(), BYTES));
    }
    int first = Byte.toUnsignedInt(source.get());
    if (first >> 6 != VERSION) {
      throw new FramingException(
          "a datagram says it is RTP of version %d; there is only 2 (RFC 3550, 5.1)"
              .formatted(first >> 6));
    }
    int second = Byte.toUnsignedInt(source.get());
    RtpHeader header =
        new RtpHeader(
            (second & MARKER) != 0,
            second & ~MARKER,
            source.getChar(),
            source.getInt(),
            source.getInt());
    skip(source, (first & SOURCES) * WORD, "contributing sources");
    if ((first & EXTENSION) != 0) {
      skip(source, WORD, "an extension");
      skip(source, source.getChar(source.position() - 2) * WORD, "an extension");
    }
    if ((first & PADDING) != 0) {
      withoutPadding(source);
    }
    return header;
  }

  private static void skip(ByteBuffer source, int bytes, String what) throws FramingException {
    if (bytes > source.remaining()) {
      throw new FramingException(
          "an RTP header announces %s of %d bytes; %d are left"
              .formatted(what, bytes, source.remaining()));
    }
    source.position(source.position() + bytes);
  }

  private static void withoutPadding(ByteBuffer source) throws FramingException {
    int left = source.remaining();
    int padding = left == 0 ? 0 : Byte.toUnsignedInt(source.get(source.limit() - 1));
    if (padding == 0 || padding > left) {
      throw new FramingException(
          "an RTP packet says %d of its last %d bytes are padding".formatted(padding, left));
    }
    source.limit(source.limit() - padding);
  }

  /** How far {@code sequence} is ahead of {@code other}, the shorter way round. */
  static int ahead(int sequence, int other) {
    return (short) (sequence - other);
  }
}
