package wirelab.framing;

import java.io.IOException;
import java.nio.ByteBuffer;
import wirelab.model.Message;
import wirelab.spi.Framer;

/** Sends the length and the message in one gathering write, without copying either. */
final class PrefixFramer implements Framer {
  private final Prefix prefix;
  private final ByteBuffer length;

  PrefixFramer(Prefix prefix) {
    this.prefix = prefix;
    this.length = ByteBuffer.allocateDirect(prefix.width());
  }

  @Override
  public void frame(Message message, UnitSink sink) throws IOException {
    prefix.put(length.clear(), message.length()); // @pack
    ByteBuffer[] parts = message.parts();
    ByteBuffer[] pieces = new ByteBuffer[parts.length + 1];
    pieces[0] = length.flip();
    System.arraycopy(parts, 0, pieces, 1, parts.length);
    sink.send(pieces); // @framed
  }
}
