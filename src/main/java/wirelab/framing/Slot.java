package wirelab.framing;

import java.nio.ByteBuffer;

/**
 * Room for the datagram that should come next, in the memory of its picture, so that its piece need
 * not be copied there. The header lands on the last bytes of the piece before, which are put back.
 *
 * <pre>
 *    ... piece 3 | piece 4 |  space             |
 *                      |header| piece 5         |
 * </pre>
 */
final class Slot {
  private static final int LARGEST_DATAGRAM = 65_536;

  /** What the memory needs behind the last piece, since any datagram may come. */
  static final int BEHIND = LARGEST_DATAGRAM;

  private final ByteBuffer space;
  private final Chunk expected;
  private final int pieceSize;
  private final long covered;

  /**
   * Room in {@code memory}.
   *
   * @param at where the piece is to stand; there are as many bytes before it as a header has
   */
  Slot(ByteBuffer memory, int at, Chunk expected, int pieceSize) {
    this.space = memory.slice(at - Chunk.BYTES, LARGEST_DATAGRAM);
    this.expected = expected;
    this.pieceSize = pieceSize;
    this.covered = space.getLong(0);
  }

  Chunk expected() {
    return expected;
  }

  ByteBuffer space() {
    return space.duplicate();
  }

  /** Whether the {@code count} bytes that came are the piece that this is the place of. */
  boolean fits(int count) {
    int size = count - Chunk.BYTES;
    return size > 0
        && (expected.last() ? size <= pieceSize : size == pieceSize)
        && space.getLong(0) == expected.packed();
  }

  /** Copies what came to where it can be looked at, since it does not belong here. */
  void moveTo(ByteBuffer target, int count) {
    target.put(target.position(), space, 0, count);
  }

  /** Puts back what the header covers. */
  void settle() {
    space.putLong(0, covered);
  }
}
