package wirelab.framing.rtp;

import java.nio.ByteBuffer;
import wirelab.spi.FramingException;

/**
 * What stands behind the RTP header of a parity packet: the FEC header of RFC 5109, 7.3, and the
 * header of its one level, 7.4. The recovery fields are the XOR of what the packets have there.
 *
 * <pre>
 * +-+-+-+-+-------+-+-------------+-------------------------------+
 * |E|L|P|X|  CC   |M| PT recovery |            SN base            |
 * +-+-+-+-+-------+-+-------------+-------------------------------+
 * |                          TS recovery                          |
 * +-------------------------------+-------------------------------+
 * |        length recovery        |       protection length       |
 * +-------------------------------+-------------------------------+
 * |             mask              |   XOR of the payloads ...
 * +-------------------------------+
 * </pre>
 *
 * @param bits E, L, P, X, CC, M and PT, 16 bits; E and L are 0
 * @param base the sequence number of the first packet
 * @param mask its highest bit stands for the packet with number {@code base}
 */
record ParityHeader(int bits, int base, int timestamp, int length, int protection, int mask) {
  static final int BYTES = 14;
  static final int RECOVERED_BITS = 0x3fff;

  private static final int EXTENDED = 0xC000;

  void put(ByteBuffer target) {
    target.putShort((short) bits).putShort((short) base);
    target.putInt(timestamp);
    target.putShort((short) length).putShort((short) protection);
    target.putShort((short) mask);
  }

  static ParityHeader get(ByteBuffer source) throws FramingException {
    if (source.remaining() < BYTES) {
      throw new FramingException(
          "a parity packet with %d bytes behind its RTP header; it has at least %d"
              .formatted(source.remaining(), BYTES));
    }
    ParityHeader header =
        new ParityHeader(
            source.getChar(),
            source.getChar(),
            source.getInt(),
            source.getChar(),
            source.getChar(),
            source.getChar());
    if ((header.bits & EXTENDED) != 0 || header.protection > source.remaining()) {
      throw new FramingException(
          "a parity packet with bits %04x that protects %d bytes and has %d"
              .formatted(header.bits, header.protection, source.remaining()));
    }
    return header;
  }

  /** Whether it protects the packet with this number. */
  boolean covers(int sequence) {
    int place = RtpHeader.ahead(sequence, base);
    return place >= 0 && place < Short.SIZE && (mask & 0x8000 >> place) != 0;
  }
}
