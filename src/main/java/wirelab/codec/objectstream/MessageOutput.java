package wirelab.codec.objectstream;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;

/**
 * Collects one message after the other from a stream that lasts longer than a message, each in
 * leased memory that grows as needed.
 */
final class MessageOutput extends OutputStream {
  private @Nullable Lease lease;
  private ByteBuffer space = ByteBuffer.allocate(0);

  /** Begins a message of about {@code expected} bytes. */
  void begin(int expected) {
    drop();
    use(Memory.common().lease(expected));
  }

  @Override
  public void write(int value) {
    room(1).put((byte) value);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    room(length).put(bytes, offset, length);
  }

  private ByteBuffer room(int needed) {
    if (space.remaining() < needed) {
      Lease larger = Memory.common().lease(Math.addExact(space.position(), needed) * 2);
      ByteBuffer written = space.flip();
      Lease smaller = lease;
      use(larger);
      space.put(written);
      if (smaller != null) {
        smaller.close();
      }
    }
    return space;
  }

  private void use(Lease memory) {
    lease = memory;
    space = memory.bytes();
  }

  /** The message that was begun last, with all that was written since; the caller closes it. */
  Message take() {
    Lease written = lease;
    if (written == null) {
      throw new IllegalStateException("no message was begun");
    }
    lease = null;
    return Message.outgoing(written, space.flip());
  }

  /** Gives up the message that was begun, if there is one. */
  void drop() {
    if (lease != null) {
      lease.close();
      lease = null;
    }
    space = ByteBuffer.allocate(0);
  }

  @Override
  public void close() {
    drop();
  }
}
