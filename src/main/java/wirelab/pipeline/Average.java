package wirelab.pipeline;

/** A running average in which the newest counts most. */
final class Average {
  private static final double WEIGHT = 0.1;

  private double value = Double.NaN;

  void add(double sample) {
    value = Double.isNaN(value) ? sample : value + WEIGHT * (sample - value);
  }

  /** NaN before the first sample. */
  double value() {
    return value;
  }
}
