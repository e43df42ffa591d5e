package wirelab.compare;

import java.util.Arrays;

/**
 * The median of a population, as far as a sample of it tells. The interval is the one of the sign
 * test: between two of the sorted values, which it takes from the binomial distribution alone, so
 * it holds for any distribution (Conover, Practical Nonparametric Statistics, 3.2).
 *
 * @param value of the sample
 * @param low where the interval begins; the smallest value where there are too few for 95 %
 * @param high where it ends
 * @param confidence that the interval holds the median, 0.95 or more where there are 6 values
 * @param count of the sample
 */
public record Median(double value, double low, double high, double confidence, int count) {
  private static final double WANTED = 0.95;

  /**
   * Of these values.
   *
   * @param values at least one; they stay as they are
   */
  public static Median of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    int outside = 0;
    double tail = tail(n, 0);
    for (double next = tail; outside < (n - 1) / 2; outside++) {
      next = tail(n, outside + 1);
      if (1 - 2 * next < WANTED) {
        break;
      }
      tail = next;
    }
    double middle = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    return new Median(middle, sorted[outside], sorted[n - 1 - outside], 1 - 2 * tail, n);
  }

  /** How likely at most {@code k} of {@code n} tosses of a coin are heads. */
  private static double tail(int n, int k) {
    double sum = 0;
    double logChoose = 0;
    for (int i = 0; i <= k; i++) {
      sum += Math.exp(logChoose - n * Math.log(2));
      logChoose += Math.log(n - i) - Math.log(i + 1);
    }
    return sum;
  }

  /** Whether the interval does not tell it from 0. */
  public boolean mayBeZero() {
    return low <= 0 && high >= 0;
  }
}
