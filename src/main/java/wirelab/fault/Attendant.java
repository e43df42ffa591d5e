package wirelab.fault;

import java.time.Duration;

/** A thread that ends by itself once what it waits for is closed. */
final class Attendant {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Thread thread;

  private Attendant(Thread thread) {
    this.thread = thread;
  }

  static Attendant start(String name, Runnable task) {
    return new Attendant(Thread.ofPlatform().daemon().name("wirelab-" + name).start(task));
  }

  /** Waits for its end, however long that takes, or until this thread is interrupted. */
  void await() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for its end, for which everything has been done. */
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
