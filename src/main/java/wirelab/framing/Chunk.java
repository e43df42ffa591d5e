package wirelab.framing;

import java.nio.ByteBuffer;
import wirelab.spi.FramingException;

/**
 * What stands in front of each piece of a picture in a datagram: Python's {@code !IHH}, network
 * order.
 *
 * <pre>
 *    0       1       2       3       4       5       6       7
 *   +-------+-------+-------+-------+-------+-------+-------+-------+
 *   |        picture number         |     index     |     count     |
 *   +-------+-------+-------+-------+-------+-------+-------+-------+
 * </pre>
 *
 * @param number of the picture, an unsigned 32-bit number that goes round
 * @param index of this piece, from 0
 * @param count of all pieces of the picture
 */
record Chunk(int number, int index, int count) {
  static final int BYTES = 8;
  static final int MAX_COUNT = 65_535;

  void put(ByteBuffer target) {
    target.putInt(number);
    target.putChar((char) index);
    target.putChar((char) count);
  }

  /** The header as one number, its first byte the highest. */
  long packed() {
    return (long) number << 32 | (long) index << 16 | count;
  }

  /** Reads a header and moves {@code source} behind it. */
  static Chunk get(ByteBuffer source) throws FramingException {
    if (source.remaining() <= BYTES) {
      throw new FramingException(
          "a datagram of %d bytes; a piece of a picture has a header of %d and at least 1 more"
              .formatted(source.remaining(), BYTES));
    }
    Chunk chunk = new Chunk(source.getInt(), source.getChar(), source.getChar());
    if (chunk.index >= chunk.count) {
      throw new FramingException(
          "a datagram of picture %s says it is piece %d of %d; the first is 0, the last count - 1"
              .formatted(Integer.toUnsignedString(chunk.number), chunk.index, chunk.count));
    }
    return chunk;
  }

  boolean last() {
    return index == count - 1;
  }
}
