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
}
