package wirelab.lab;

/**
 * A whole number that differs from learner to learner, so that answers can not be copied.
 *
 * @param from the smallest
 * @param to the largest
 */
public record Parameter(String name, long from, long to) {
  /** The number of a learner: the same whenever it is asked for. */
  public long draw(long seed) {
    // the seed of each parameter differs, or all would be drawn alike
    long own = seed * 31 + name.hashCode();
    return new java.util.SplittableRandom(own).nextLong(from, to + 1);
  }
}
