package wirelab.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C into a wish: whoever runs is told, ends in good order and tells its result, and only
 * then the program ends, with the result's exit code.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 10;

  private final CountDownLatch wished = new CountDownLatch(1);
  private final CountDownLatch told = new CountDownLatch(1);
  private final Thread hook = new Thread(this::shutDown, "wirelab-interruption");
  private volatile int exitCode = 1;

  private Interruption() {}

  /** From now on Ctrl-C is a wish. */
  static Interruption watch() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void shutDown() {
    wished.countDown();
    try {
      if (told.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(exitCode);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits that long at most; true as soon as the end is wished for. */
  boolean await(long millis) throws InterruptedException {
    return wished.await(millis, TimeUnit.MILLISECONDS);
  }

  /** The result has been told. */
  void told(int code) {
    exitCode = code;
    told.countDown();
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the program is being ended, and the hook is what waits for us
      return;
    }
  }
}
