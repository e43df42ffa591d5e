package wirelab.framing;

import java.io.IOException;
import java.nio.ByteBuffer;
import wirelab.model.Message;
import wirelab.spi.Framer;

/** Sends the length and the message in one gathering write, without copying either. */
final class PrefixFramer implements Framer {
  private final Head head;
  private final ByteBuffer bytes;
  private long number;

  PrefixFramer(Head head) {
    this.head = head;
    this.bytes = ByteBuffer.allocateDirect(head.size());
  }

  @Override
  public void frame(Message message, UnitSink sink) throws IOException {
    head.put(bytes.clear(), number++, message.length()); // @pack
    ByteBuffer[] parts = message.parts();
    ByteBuffer[] pieces = new ByteBuffer[parts.length + 1];
    pieces[0] = bytes.flip();
    System.arraycopy(parts, 0, pieces, 1, parts.length);
    sink.send(pieces); // @framed
  }
}
