package wirelab.framing.rtp;

import java.nio.ByteBuffer;
import wirelab.spi.FramingException;

/**
 * What stands behind the RTP header where the payload is JPEG (RFC 2435, 3.1): all that a JPEG
 * file's own headers say, in 8 bytes.
 *
 * <pre>
 * +---------------+-----------------------------------------------+
 * | type-specific |               fragment offset                 |
 * +---------------+---------------+---------------+---------------+
 * |     type      |       Q       |     width     |    height     |
 * +---------------+---------------+---------------+---------------+
 * |       restart interval        |F|L|       restart count       |   types 64 to 127 only
 * +---------------+---------------+---------------+---------------+
 * |      MBZ      |   precision   |            length             |   Q 128 to 255, offset 0 only
 * +---------------+---------------+-------------------------------+
 * |              quantization tables, 64 bytes each               |
 * +---------------------------------------------------------------+
 * </pre>
 *
 * @param offset of this piece in the scan's data
 * @param type how colours are sampled, 0 or 1; 64 more where there are restart markers
 * @param quality Q: 1 to 99 stands for tables that are computed, 128 to 255 for some that are sent
 * @param width in blocks of 8 pixels, and so {@code height}
 * @param interval of restart markers, 0 where there are none
 */
record JpegHeader(int offset, int type, int quality, int width, int height, int interval) {
  static final int MAX_OFFSET = (1 << 24) - 1;
  static final int BLOCK = 8;
  static final int MAX_BLOCKS = 255;
  static final int RESTARTS = 64;

  /** The one whose tables stand in each picture. */
  static final int TABLES_IN_BAND = 255;

  private static final int MAIN = 8;
  private static final int EXTRA = 4;
  private static final int COMPUTED = 100;
  private static final int LEAST_IN_BAND = 128;

  /** First and last packet of an interval at once: the receiver has to wait for the whole scan. */
  private static final int WHOLE_SCAN = 0xFFFF;

  JpegHeader at(int otherOffset) {
    return new JpegHeader(otherOffset, type, quality, width, height, interval);
  }

  boolean restarts() {
    return type >= RESTARTS;
  }

  boolean tablesFollow() {
    return offset == 0 && quality >= LEAST_IN_BAND;
  }

  /** Bytes of this header with {@code tables} bytes of tables. */
  int size(int tables) {
    return MAIN + (restarts() ? EXTRA : 0) + (tablesFollow() ? EXTRA + tables : 0);
  }

  /** Writes it, and the tables where they are told. */
  void put(ByteBuffer target, ByteBuffer tables) {
    target.putInt(offset); // the type-specific byte is 0: a whole picture, no half of one
    target.put((byte) type).put((byte) quality).put((byte) width).put((byte) height);
    if (restarts()) {
      target.putShort((short) interval).putShort((short) WHOLE_SCAN);
    }
    if (tablesFollow()) {
      target.putShort((short) 0).putShort((short) tables.remaining()).put(tables.duplicate());
    }
  }

  /** Reads it; {@code source} is left at the tables' own header, or at the data. */
  static JpegHeader get(ByteBuffer source) throws FramingException {
    need(source, MAIN, "a header for JPEG");
    int offset = source.getInt() & MAX_OFFSET;
    int type = Byte.toUnsignedInt(source.get());
    int quality = Byte.toUnsignedInt(source.get());
    int width = Byte.toUnsignedInt(source.get());
    int height = Byte.toUnsignedInt(source.get());
    if ((type & ~RESTARTS) > 1) {
      throw new FramingException(
          "RTP/JPEG of type %d; known are 0 and 1, and 64 and 65 (RFC 2435, 4.1)".formatted(type));
    }
    if (width == 0 || height == 0) {
      throw new FramingException(
          "RTP/JPEG with sides of %d and %d blocks; each must be 1 to 255"
              .formatted(width, height));
    }
    if (quality == 0 || (quality >= COMPUTED && quality < LEAST_IN_BAND)) {
      throw new FramingException(
          "RTP/JPEG with Q %d; 1 to 99 and 128 to 255 mean something (RFC 2435, 3.1.4)"
              .formatted(quality));
    }
    int interval = 0;
    if (type >= RESTARTS) {
      need(source, EXTRA, "a header for restart markers");
      interval = source.getChar();
      source.getChar(); // whether it can be decoded in part: the whole is waited for
    }
    return new JpegHeader(offset, type, quality, width, height, interval);
  }

  /**
   * A copy of the tables that follow, 8 bits each; empty where they were sent with an earlier
   * picture. Where there is one for both, as ffmpeg sends it, it comes back twice.
   */
  static ByteBuffer tables(ByteBuffer source) throws FramingException {
    need(source, EXTRA, "a header for tables");
    int precision = source.getChar() & 0xff;
    int length = source.getChar();
    boolean one = length == JpegTables.ONE;
    if (length > 0 && (precision != 0 || !(one || length == JpegTables.BYTES))) {
      throw new FramingException(
          "RTP/JPEG with %d bytes of tables, precision %d; here are understood %d or %d bytes of precision 0"
              .formatted(length, precision, JpegTables.ONE, JpegTables.BYTES));
    }
    need(source, length, "tables");
    ByteBuffer tables = ByteBuffer.allocate(one ? JpegTables.BYTES : length);
    while (tables.hasRemaining()) {
      tables.put(source.slice(source.position(), length));
    }
    source.position(source.position() + length);
    return tables.flip();
  }

  private static void need(ByteBuffer source, int bytes, String what) throws FramingException {
    if (source.remaining() < bytes) {
      throw new FramingException(
          "an RTP packet lacks %s: %d bytes are left, %d are needed"
              .formatted(what, source.remaining(), bytes));
    }
  }
}
