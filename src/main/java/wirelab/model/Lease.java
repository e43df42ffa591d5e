package wirelab.model;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A piece of direct memory on loan from a {@link Memory}. Whoever holds it closes it once; whoever
 * wants it longer takes a share first. When the last share is closed the memory goes back and is
 * used again. Any thread may share and close.
 */
public final class Lease implements AutoCloseable {
  private final Memory owner;
  private final ByteBuffer whole;
  private final int size;
  private final AtomicInteger holders = new AtomicInteger(1);

  Lease(Memory owner, ByteBuffer whole, int size) {
    this.owner = owner;
    this.whole = whole;
    this.size = size;
  }

  /** A view of the memory: position 0, limit the size that was asked for, big-endian. */
  public ByteBuffer bytes() {
    return whole.slice(0, size);
  }

  public int size() {
    return size;
  }

  /** Takes one more share; the caller closes it. */
  public Lease share() {
    if (holders.getAndIncrement() < 1) {
      throw new IllegalStateException("memory shared after it was given back");
    }
    return this;
  }

  /**
   * Shares that are out at this moment. Where it is 1, a holder who asks is the only one: all
   * others are done with the content, and none can come back without a share from this one.
   */
  public int holders() {
    return holders.get();
  }

  @Override
  public void close() {
    int left = holders.decrementAndGet();
    if (left < 0) {
      throw new IllegalStateException("memory given back twice");
    }
    if (left == 0) {
      owner.takeBack(whole);
    }
  }
}
