package wirelab.fault;

/**
 * The theory of loss beside what was measured: how many of some pictures are lost when each of
 * their datagrams is, by itself, lost with the same probability.
 *
 * @param pictures of which it is known what became of them
 * @param lost how many of them lack at least one datagram
 * @param units datagrams per picture, on average
 * @param expected the part of them that is expected to be lost: {@code 1-(1-p)^n}
 */
public record Loss(long pictures, long lost, double units, double expected) {
  /** How sure the interval is. */
  public static final double CONFIDENCE = 0.99;

  /** The probability that a picture of {@code units} datagrams is lost. */
  public static double expected(double probability, long units) {
    return -Math.expm1(units * Math.log1p(-probability));
  }

  /** The part that was lost; 0 before the first picture. */
  public double measured() {
    return pictures == 0 ? 0 : (double) lost / pictures;
  }

  /**
   * What the measured part lies in, with 99 % probability, if the theory is right: the quantiles of
   * the binomial distribution at 0.5 % and at 99.5 %.
   */
  public Interval interval() {
    if (pictures == 0) {
      return new Interval(0, 1);
    }
    double tail = (1 - CONFIDENCE) / 2;
    return new Interval(
        (double) Binomial.quantile(pictures, expected, tail) / pictures,
        (double) Binomial.quantile(pictures, expected, 1 - tail) / pictures);
  }

  /** Whether what was measured is what the theory lets expect. */
  public boolean agrees() {
    Interval interval = interval();
    return measured() >= interval.low() && measured() <= interval.high();
  }

  /** From {@code low} to {@code high}, both included. */
  public record Interval(double low, double high) {}
}
