package wirelab.fault;

import java.time.Duration;

/** A thread that ends by itself once what it waits for is closed. */
final class Attendant {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Thread thread;

  private Attendant(Thread thread) {
    this.thread = thread;
  }

  static Attendant start(String name, Runnable task) {
    return new Attendant(Thread.ofPlatform().daemon().name("wirelab-" + name).start(task));
  }

  /** Waits for its end, which may be as far away as what it holds back is late. */
  void join() {
    try {
      if (!thread.join(PATIENCE)) {
        throw new IllegalStateException(thread.getName() + " does not stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
