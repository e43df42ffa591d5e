package wirelab.pipeline;

import wirelab.spi.Limits;

/**
 * How pictures are handled on their way.
 *
 * @param queue pictures that may wait for the sender; with 0 the sender takes each from the source
 *     when it is due
 * @param verify whether each received picture is compared with the one that was sent, where both
 *     ends are here
 */
public record Handling(int queue, WhenFull whenFull, Limits limits, boolean verify) {
  public static final Handling DEFAULT = new Handling(0, WhenFull.BLOCK, Limits.defaults(), true);

  /** Whether there is no queue: one that drops needs room for the picture that it drops. */
  public boolean direct() {
    return queue == 0 && whenFull == WhenFull.BLOCK;
  }

  /** How many pictures the queue has room for. */
  public int room() {
    return direct() ? 0 : Math.max(1, queue);
  }

  public Handling withWhenFull(WhenFull other) {
    return new Handling(queue, other, limits, verify);
  }

  public Handling withLimits(Limits other) {
    return new Handling(queue, whenFull, other, verify);
  }
}
