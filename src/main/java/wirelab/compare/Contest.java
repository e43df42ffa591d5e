package wirelab.compare;

import java.util.List;
import wirelab.pipeline.Rate;
import wirelab.spi.Spec;

/**
 * What is compared, and how.
 *
 * @param contestants two or more; the others are compared with the first
 * @param source where the pictures come from
 * @param pictures that go through each wire and count
 * @param warmUp pictures before them that do not count
 * @param rate of the pictures, each through all wires; without a limit the next begins when the one
 *     before has been through
 * @param seed decides which wire begins
 */
public record Contest(
    List<Contestant> contestants, Spec source, int pictures, int warmUp, Rate rate, long seed) {
  public Contest {
    contestants = List.copyOf(contestants);
  }

  /** Pictures of which the mean of two makes one difference; see {@link Turns}. */
  public static final int BLOCK = Turns.BLOCK;

  /**
   * Whether each wire gets new connections before the picture of that index, from 0 on: on which
   * core and in which memory one comes to work is chance, lasts as long as it does, and can make
   * all its pictures half as fast again; so no more than one difference is to depend on it.
   */
  boolean renews(int picture) {
    return picture % BLOCK == 0 && picture + BLOCK > warmUp;
  }

  /** Which wires have a picture in which order. */
  Turns turns() {
    return new Turns(contestants.size(), seed);
  }
}
