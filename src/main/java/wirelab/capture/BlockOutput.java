package wirelab.capture;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a pcapng file on their way to the disk. Where one can not be written whole, as on a
 * full disk, the file ends before it, and nothing is written any more.
 */
final class BlockOutput implements Closeable {
  private static final int ENOUGH = 1 << 16;

  private final FileChannel channel;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(2 * ENOUGH);
  private long size;
  private long packets;
  private volatile @Nullable IOException failure;

  /** Writes behind what stands in {@code channel}, which is closed with this. */
  BlockOutput(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  /** Adds a block, which is written now or later. */
  void put(ByteBuffer block) throws IOException {
    check();
    waiting.write(block.array(), block.arrayOffset() + block.position(), block.remaining());
    if (waiting.size() >= ENOUGH) {
      write();
    }
  }

  /** Hands all that has been added to the system. */
  void flush() throws IOException {
    check();
    write();
  }

  /** Lets the system bring it to the disk. Any thread may call this while others write. */
  void force() throws IOException {
    try {
      channel.force(false);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** The packets that have been written. */
  long packets() {
    return packets;
  }

  /** Complains if something could not be written. */
  void check() throws IOException {
    if (failure != null) {
      throw new IOException(failure.getMessage(), failure);
    }
  }

  private void write() throws IOException {
    ByteBuffer blocks = ByteBuffer.wrap(waiting.toByteArray());
    try {
      while (blocks.hasRemaining()) {
        channel.write(blocks);
      }
      size += count(blocks);
      waiting.reset();
    } catch (IOException e) {
      failure = e;
      size += count(blocks);
      cut(e);
      throw e;
    }
  }

  /** The bytes of the blocks that have been written whole, whose packets it counts. */
  private int count(ByteBuffer blocks) {
    int end = 0;
    while (end < blocks.limit() && end + blocks.getInt(end + Integer.BYTES) <= blocks.position()) {
      packets += blocks.getInt(end) == PcapngRecords.PACKET ? 1 : 0;
      end += blocks.getInt(end + Integer.BYTES);
    }
    return end;
  }

  private void cut(IOException cause) {
    try {
      channel.truncate(size);
    } catch (IOException e) {
      cause.addSuppressed(e); // a device can not be cut, and there the first reason is the one
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
