package wirelab.framing;

import java.nio.ByteBuffer;

/** Takes piece after piece off the front of several buffers. */
final class Cutter {
  private final ByteBuffer[] parts;
  private int part;

  Cutter(ByteBuffer[] parts) {
    this.parts = parts;
  }

  /** {@code header} and the next {@code size} bytes, or as many as are left. */
  ByteBuffer[] cut(ByteBuffer header, int size) {
    ByteBuffer[] pieces = new ByteBuffer[parts.length - part + 1];
    int used = 0;
    pieces[used++] = header;
    int wanted = size;
    while (wanted > 0 && part < parts.length) {
      ByteBuffer from = parts[part];
      int taken = Math.min(wanted, from.remaining());
      pieces[used++] = from.slice(from.position(), taken);
      from.position(from.position() + taken);
      wanted -= taken;
      if (!from.hasRemaining()) {
        part++;
      }
    }
    return used == pieces.length ? pieces : java.util.Arrays.copyOf(pieces, used);
  }
}
