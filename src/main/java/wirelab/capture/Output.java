package wirelab.capture;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A file that grows by whole blocks: where the disk is full it ends with the last one that fitted,
 * and can be read.
 */
final class Output implements Closeable {
  private static final int BUFFER = 1 << 18;

  private final FileChannel channel;
  private final ByteBuffer waiting = ByteBuffer.allocateDirect(BUFFER);

  Output(FileChannel channel) {
    this.channel = channel;
  }

  void write(ByteBuffer block) throws IOException {
    if (block.remaining() > waiting.remaining()) {
      flush();
    }
    if (block.remaining() > waiting.capacity()) {
      store(block);
    } else {
      waiting.put(block);
    }
  }

  /** Hands everything to the system. */
  void flush() throws IOException {
    waiting.flip();
    try {
      store(waiting);
    } finally {
      waiting.clear();
    }
  }

  private void store(ByteBuffer blocks) throws IOException {
    long whole = channel.size();
    try {
      while (blocks.hasRemaining()) {
        channel.write(blocks);
      }
    } catch (IOException e) {
      cutTo(whole, e);
      throw e;
    }
  }

  private void cutTo(long whole, IOException cause) {
    try {
      channel.truncate(whole);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /** Lets the system write everything to disk. Any thread may call it, while others write. */
  void force() throws IOException {
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
