package wirelab.framing;

import java.io.IOException;
import java.nio.ByteBuffer;
import wirelab.model.Message;
import wirelab.spi.Framer;
import wirelab.spi.FramingException;

/** Cuts messages into pieces, each with how many are left, itself included: 3, 2, 1. */
final class CountdownFramer implements Framer {
  private static final int MAX_COUNT = 255;

  private final int pieceSize;
  private final ByteBuffer header = ByteBuffer.allocateDirect(CountdownFraming.WIDTH);

  CountdownFramer(int unitLimit) {
    pieceSize = unitLimit - CountdownFraming.WIDTH;
  }

  @Override
  public void frame(Message message, UnitSink sink) throws IOException, FramingException {
    int count = Math.ceilDiv(message.length(), pieceSize);
    if (count > MAX_COUNT) {
      throw new FramingException(
          "a message of %,d bytes makes %,d datagrams of %,d; one byte counts to %d: choose larger datagrams or a smaller picture"
              .formatted(message.length(), count, pieceSize + CountdownFraming.WIDTH, MAX_COUNT));
    }
    Cutter cutter = new Cutter(message.parts());
    for (int left = count; left > 0; left--) {
      header.clear().put((byte) left);
      sink.send(cutter.cut(header.flip(), pieceSize));
    }
  }
}
