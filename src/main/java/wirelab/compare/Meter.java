package wirelab.compare;

import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a lane's two threads spend on pictures, and what its codecs copy. The codecs write to it,
 * each on its thread; one thread reads it between two pictures.
 */
final class Meter {
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private volatile long receiver = -1;
  private final AtomicLong copied = new AtomicLong();
  private long sentAllocated;
  private long sentCpu;
  private long receivedAllocated;
  private long receivedCpu;

  /** The sender's thread is about to take a picture, and it is the caller. */
  void begin() {
    copied.set(0);
    sentCpu = THREADS.getCurrentThreadCpuTime();
    sentAllocated = THREADS.getCurrentThreadAllocatedBytes();
  }

  /** The cost of the picture that {@link #begin} announced and that has arrived. */
  Sample.Cost end() {
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - sentAllocated;
    long cpu = THREADS.getCurrentThreadCpuTime() - sentCpu;
    long receiving = receiver;
    if (receiving >= 0) {
      long allocatedNow = THREADS.getThreadAllocatedBytes(receiving);
      long cpuNow = THREADS.getThreadCpuTime(receiving);
      allocated += allocatedNow - receivedAllocated;
      cpu += cpuNow - receivedCpu;
      receivedAllocated = allocatedNow;
      receivedCpu = cpuNow;
    }
    return new Sample.Cost(copied.get(), allocated, cpu);
  }

  /** A message has been made of a picture, on the sender's thread. */
  void encoded(ByteBuffer pixels, ByteBuffer... parts) {
    copied.addAndGet(foreign(pixels, parts));
  }

  /** A picture has been made of a message's bytes, on the receiver's thread. */
  void decoded(ByteBuffer pixels, ByteBuffer... message) {
    receiver = Thread.currentThread().threadId();
    copied.addAndGet(message.length == 0 ? pixels.remaining() : foreign(message[0], pixels));
  }

  /** How many bytes of {@code made} do not lie in the memory of {@code given}. */
  private static long foreign(ByteBuffer given, ByteBuffer... made) {
    long bytes = 0;
    for (ByteBuffer piece : made) {
      bytes += within(piece, given) ? 0 : piece.remaining();
    }
    return bytes;
  }

  private static boolean within(ByteBuffer piece, ByteBuffer whole) {
    if (!piece.isDirect() || !whole.isDirect()) {
      return false;
    }
    long first = MemorySegment.ofBuffer(whole).address();
    long begin = MemorySegment.ofBuffer(piece).address();
    return begin >= first && begin + piece.remaining() <= first + whole.remaining();
  }
}
