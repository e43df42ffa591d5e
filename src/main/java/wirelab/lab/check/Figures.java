package wirelab.lab.check;

import java.util.List;

/** What many numbers are summed up to. Of too few of them nothing can be said: not a number. */
final class Figures {
  private static final double ALL = 100;

  private Figures() {}

  /** The smallest of the values that at least {@code percent} in a hundred do not exceed. */
  static double percentile(List<?> values, long percent) {
    double[] sorted = numbers(values);
    java.util.Arrays.sort(sorted);
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(Math.clamp(percent, 0, (long) ALL) / ALL * sorted.length);
    return sorted[Math.max(0, rank - 1)];
  }

  /** By how much the second grow when the first grow by one: least squares. */
  static double slope(List<?> first, List<?> second) {
    double[] xs = numbers(first);
    double[] ys = numbers(second);
    if (xs.length != ys.length) {
      return Double.NaN;
    }
    double x = mean(xs);
    double y = mean(ys);
    double together = 0;
    double alone = 0;
    for (int i = 0; i < xs.length; i++) {
      together += (xs[i] - x) * (ys[i] - y);
      alone += (xs[i] - x) * (xs[i] - x);
    }
    return together / alone;
  }

  private static double mean(double... values) {
    return java.util.Arrays.stream(values).average().orElse(Double.NaN);
  }

  private static double[] numbers(List<?> values) {
    return values.stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray();
  }
}
