package wirelab.codec.objectstream;

import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * Feeds a stream that lasts longer than a message from one message after the other. At the border
 * of a message it ends, until the next one is there.
 */
final class MessageInput extends InputStream {
  private ByteBuffer message = ByteBuffer.allocate(0);

  /** Goes on with the bytes of {@code next}. */
  void open(ByteBuffer next) {
    message = next.slice();
  }

  @Override
  public int read() {
    return message.hasRemaining() ? Byte.toUnsignedInt(message.get()) : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    int count = Math.min(length, message.remaining());
    message.get(target, offset, count);
    return count == 0 ? -1 : count;
  }

  @Override
  public int available() {
    return message.remaining();
  }

  /** How far the message has been read. */
  int position() {
    return message.position();
  }
}
