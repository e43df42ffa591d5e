package wirelab.transport.udp;

import java.io.Closeable;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import wirelab.os.ReceiverQueue;
import wirelab.os.ReceiverQueue.Level;
import wirelab.transport.Pause;

/**
 * Keeps the sender from filling the receiver's buffer faster than it is read, as nothing in UDP
 * does. Where the receiver is on this machine the system tells how full the buffer is, and the
 * sender waits when it must. For receivers elsewhere there is a short pause after each burst. For
 * the sending thread; any thread closes.
 */
final class Brake implements Closeable {
  /** Sent between two looks at most, so that little waits at once. */
  private static final long STRETCH = 1 << 20;

  /** Who reads nothing for so long is not waited for any more. */
  private static final long PATIENCE_NANOS = 200_000_000;

  private static final long BLIND_NANOS = 1_000_000_000;
  private static final int EAGER_LOOKS = 16;
  private static final long REST_NANOS = 20_000;

  /** What the kernel keeps beside a datagram, no less. */
  private static final int BESIDE = 512;

  private static final int LINEAR = 16 << 10;

  private final boolean brakes;
  private final Pause pause;
  private final @Nullable ReceiverQueue queue;
  private long room;
  private long largest;
  private long blindUntil = System.nanoTime();

  private Brake(int burst, Optional<ReceiverQueue> queue) {
    this.brakes = burst > 0;
    this.pause = new Pause(burst);
    this.queue = queue.orElse(null);
  }

  /**
   * A brake for what is sent from {@code from} to {@code to}.
   *
   * @param burst bytes between two pauses where the receiver can not be seen, 0 for no brake at all
   */
  static Brake of(int burst, InetSocketAddress from, InetSocketAddress to) {
    return new Brake(burst, burst == 0 ? Optional.empty() : ReceiverQueue.of(from, to));
  }

  /** A datagram of {@code count} bytes has been sent; returns when the next one may be. */
  void after(int count) {
    if (!brakes) {
      return;
    }
    long taken = memory(count);
    largest = Math.max(largest, taken);
    room -= taken;
    if (room < largest && !look()) {
      pause.after(count);
    }
  }

  /** The most that the kernel counts for a datagram: up to 16 KiB lie in a power of two. */
  private static long memory(int count) {
    int whole = count + BESIDE;
    return count < LINEAR ? 2L * Integer.highestOneBit(whole - 1) + BESIDE : whole + 4096L;
  }

  /** Waits until there is room; whether that could be seen. */
  private boolean look() {
    if (queue == null || System.nanoTime() - blindUntil < 0) {
      return false;
    }
    long until = System.nanoTime() + PATIENCE_NANOS;
    for (int looks = 0; System.nanoTime() - until < 0; looks++) {
      Optional<Level> level = queue.level();
      if (level.isEmpty()) {
        return false;
      }
      long free = level.get().size() - level.get().waiting();
      if (free >= Math.max(largest, level.get().size() / 2) || level.get().waiting() == 0) {
        room = Math.min(free, STRETCH);
        return true;
      }
      if (looks >= EAGER_LOOKS) {
        LockSupport.parkNanos(REST_NANOS);
      }
    }
    blindUntil = System.nanoTime() + BLIND_NANOS;
    return false;
  }

  @Override
  public void close() {
    if (queue != null) {
      queue.close();
    }
  }
}
