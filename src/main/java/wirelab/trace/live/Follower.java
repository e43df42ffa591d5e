package wirelab.trace.live;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import wirelab.model.Packets;
import wirelab.trace.Trace;

/**
 * Adds packets to a trace as they are logged, on a thread of its own. It may fall behind; packets
 * that are forgotten before it comes to them are passed over, and counted.
 */
final class Follower implements AutoCloseable {
  private static final long LOOK_MILLIS = 10;

  private final Packets packets;
  private final Trace trace;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private final AtomicLong passedOver = new AtomicLong();
  private final AtomicLong next = new AtomicLong(1);

  Follower(Packets packets, Trace trace) {
    this.packets = packets;
    this.trace = trace;
    this.thread = Thread.ofPlatform().daemon().name("wirelab-follower").start(this::run);
  }

  long passedOver() {
    return passedOver.get();
  }

  /** Whether all that is logged is in the trace. */
  boolean caughtUp() {
    return next.get() >= packets.end();
  }

  private void run() {
    try {
      do {
        catchUp();
      } while (!closing.await(LOOK_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void catchUp() {
    long end = packets.end();
    while (next.get() < end && closing.getCount() > 0) {
      long number = Math.max(next.get(), packets.first());
      passedOver.addAndGet(number - next.get());
      try {
        trace.add(packets.packet(number));
        next.set(number + 1);
      } catch (IOException | IndexOutOfBoundsException e) {
        next.set(Math.max(number + 1, packets.first())); // it was forgotten a moment ago
        passedOver.incrementAndGet();
      }
    }
  }

  @Override
  public void close() {
    closing.countDown();
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
