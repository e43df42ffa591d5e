package wirelab.pipeline;

import java.io.IOException;
import java.time.Duration;

/**
 * A named thread that can be stopped: what it waits for is closed, then it is woken. A platform
 * thread, since a blocking read of a large picture then overlaps with its being written (see {@code
 * src/docs/decisions/threads.md}).
 */
final class Worker {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Thread thread;

  private Worker(Thread thread) {
    this.thread = thread;
  }

  /** What a worker does; it ends by itself, or when interrupted. */
  @FunctionalInterface
  interface Task {
    void run() throws InterruptedException, IOException;
  }

  static Worker start(String name, Task task) {
    return new Worker(
        Thread.ofPlatform().daemon().name("wirelab-" + name).start(() -> runQuietly(task)));
  }

  private static void runQuietly(Task task) {
    try {
      task.run();
    } catch (InterruptedException | IOException e) {
      // stopped: whoever stopped it knows why, and I/O that failed by itself has been logged
      return;
    }
  }

  boolean running() {
    return thread.isAlive();
  }

  /** Waits for the end, at most that long. */
  boolean await(Duration time) throws InterruptedException {
    return thread.join(time);
  }

  /** Interrupts and waits for the end. What it blocks on must have been closed before. */
  void stop() {
    thread.interrupt();
    try {
      if (!thread.join(PATIENCE)) {
        throw new IllegalStateException(thread.getName() + " does not stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
