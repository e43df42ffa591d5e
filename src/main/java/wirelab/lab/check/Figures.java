package wirelab.lab.check;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.List;

/** What many numbers are summed up to. Of too few of them nothing can be said: not a number. */
final class Figures {
  private static final String PERCENTILE = "percentile";
  private static final String SLOPE = "slope";
  private static final ListType NUMBERS = ListType.create(SimpleType.DOUBLE);
  private static final double ALL = 100;

  private Figures() {}

  /**
   * {@code percentile(list, p)}, below which p of 100 values lie; {@code slope(xs, ys)} of the
   * straight line that fits points best.
   */
  static List<CelFunctionDecl> declarations() {
    return List.of(
        CelFunctionDecl.newFunctionDeclaration(
            PERCENTILE,
            CelOverloadDecl.newGlobalOverload(
                PERCENTILE + "_of", SimpleType.DOUBLE, NUMBERS, SimpleType.INT)),
        CelFunctionDecl.newFunctionDeclaration(
            SLOPE,
            CelOverloadDecl.newGlobalOverload(SLOPE + "_of", SimpleType.DOUBLE, NUMBERS, NUMBERS)));
  }

  static List<CelFunctionBinding> bindings() {
    return List.of(
        CelFunctionBinding.from(PERCENTILE + "_of", List.class, Long.class, Figures::percentile),
        CelFunctionBinding.from(SLOPE + "_of", List.class, List.class, Figures::slope));
  }

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
