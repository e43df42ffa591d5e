package wirelab.compare.chart;

import java.util.ArrayList;
import java.util.List;

/** Values from 0 to {@code top} along a stretch of points. */
record Scale(double top, double from, double to) {
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};

  double at(double value) {
    return from + (to - from) * (top == 0 ? 0 : value / top);
  }

  /** A scale that reaches a round number above {@code most}, and its ticks. */
  static Scale reaching(double most, double from, double to) {
    double step = step(most, 5);
    return new Scale(Math.max(step, Math.ceil(most / step - 1e-9) * step), from, to);
  }

  /** A round step of which about {@code wanted} make {@code most}. */
  private static double step(double most, int wanted) {
    double rough = Math.max(most, Double.MIN_NORMAL) / wanted;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double step : STEPS) {
      if (step * power >= rough) {
        return step * power;
      }
    }
    return 10 * power;
  }

  /** Round values from 0 to the top. */
  List<Double> ticks() {
    double step = step(top, 5);
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i * step <= top * (1 + 1e-9); i++) {
      ticks.add(i * step);
    }
    return ticks;
  }
}
