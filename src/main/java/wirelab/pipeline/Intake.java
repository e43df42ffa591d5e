package wirelab.pipeline;

import org.jspecify.annotations.Nullable;

/** Where the sender gets its pictures: through a queue, or straight from the source. */
interface Intake extends AutoCloseable {
  /** The next picture, which the caller closes, or null when there will be no more. */
  @Nullable Waiting take() throws InterruptedException;

  /** How many pictures wait. */
  int depth();

  /** Whether the source has no end of its own. */
  boolean endless();

  /**
   * Puts another source in the place of the one there was, which is closed.
   *
   * @return whether that could be done: not when the last picture has been announced
   */
  boolean change(Footage footage);

  /** Takes no more pictures from the source; those that wait are still handed out. */
  void finish();

  /** Gives everything back, also what waits. */
  @Override
  void close();
}
