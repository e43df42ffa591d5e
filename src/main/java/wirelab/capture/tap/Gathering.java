package wirelab.capture.tap;

import java.nio.ByteBuffer;

/** Takes bytes off the front of several buffers, which stay as they are. */
final class Gathering {
  private final ByteBuffer[] pieces;
  private int piece;
  private int taken;

  Gathering(ByteBuffer... pieces) {
    this.pieces = pieces;
  }

  /** Copies the next {@code count} bytes to {@code target}; there are as many. */
  void take(byte[] target, int start, int count) {
    int at = start;
    int end = start + count;
    while (at < end) {
      ByteBuffer from = pieces[piece];
      int size = Math.min(end - at, from.remaining() - taken);
      from.get(from.position() + taken, target, at, size);
      at += size;
      taken += size;
      if (taken == from.remaining()) {
        piece++;
        taken = 0;
      }
    }
  }
}
