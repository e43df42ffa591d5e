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
  private long next = 1;

  Follower(Packets packets, Trace trace) {
    this.packets = packets;
    this.trace = trace;
    this.thread = Thread.ofPlatform().daemon().name("wirelab-follower").start(this::run);
  }

  long passedOver() {
    return passedOver.get();
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
    while (next < end && closing.getCount() > 0) {
      long first = packets.first();
      if (first > next) {
        passedOver.addAndGet(first - next);
        next = first;
      }
      try {
        trace.add(packets.packet(next));
        next++;
      } catch (IOException | IndexOutOfBoundsException e) {
        next = Math.max(next + 1, packets.first()); // it was forgotten a moment ago
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
