package wirelab.framing;

import java.io.IOException;
import java.nio.ByteBuffer;
import wirelab.model.Message;
import wirelab.spi.Framer;
import wirelab.spi.FramingException;

/** Cuts messages into pieces of equal size, the last one shorter; the bytes are not copied. */
final class ChunkFramer implements Framer {
  private final int pieceSize;
  private final ByteBuffer header = ByteBuffer.allocateDirect(Chunk.BYTES);
  private int number;

  ChunkFramer(int unitLimit) {
    pieceSize = unitLimit - Chunk.BYTES;
  }

  @Override
  public void frame(Message message, UnitSink sink) throws IOException, FramingException {
    int count = Math.ceilDiv(message.length(), pieceSize);
    if (count > Chunk.MAX_COUNT) {
      throw new FramingException(
          "a message of %,d bytes makes %,d datagrams of %,d; the 16-bit count ends at %,d: choose larger datagrams"
              .formatted(message.length(), count, pieceSize + Chunk.BYTES, Chunk.MAX_COUNT));
    }
    Cutter cutter = new Cutter(message.parts());
    try {
      for (int index = 0; index < count; index++) {
        header.clear(); // @chunk
        new Chunk(number, index, count).put(header);
        sink.send(cutter.cut(header.flip(), pieceSize)); // @chunked
      }
    } finally {
      number++;
    }
  }

  /** Takes piece after piece off the front of several buffers. */
  private static final class Cutter {
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
}
