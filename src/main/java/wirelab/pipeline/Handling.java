package wirelab.pipeline;

import wirelab.spi.Limits;

/**
 * How pictures are handled on their way.
 *
 * @param queue pictures that may wait for the sender
 * @param verify whether each received picture is compared with the one that was sent, where both
 *     ends are here
 */
public record Handling(int queue, WhenFull whenFull, Limits limits, boolean verify) {
  public static final Handling DEFAULT = new Handling(2, WhenFull.BLOCK, Limits.defaults(), true);

  public Handling withWhenFull(WhenFull other) {
    return new Handling(queue, other, limits, verify);
  }

  public Handling withLimits(Limits other) {
    return new Handling(queue, whenFull, other, verify);
  }
}
