package wirelab.fault;

/**
 * The theory of loss where parity repairs it: of a group of packets and their parity packet any one
 * may be lost. A packet stays lost if it is, and another of its group too: {@code p(1-(1-p)^k)}.
 *
 * @param probability with which each packet is lost, by itself
 * @param group how many packets a parity packet protects
 * @param groups there are
 */
public record Residue(double probability, int group, int groups) {
  /** How sure the interval is: of a thousand measurements all but one lie in it. */
  public static final double CONFIDENCE = 0.999;

  /** The part of all packets that is expected to stay lost. */
  public double expected() {
    return probability * Loss.expected(probability, group);
  }

  /**
   * What the measured part lies in, with that probability. Losses that stay come in company, at
   * least two of a group, so they spread wider than a binomial distribution: the distribution of
   * one group is added to itself as often as there are groups.
   */
  public Loss.Interval interval() {
    if (groups < 1) {
      return new Loss.Interval(0, 1);
    }
    double[] one = one();
    double[] all = {1};
    for (int i = 0; i < groups; i++) {
      all = sum(all, one);
    }
    double packets = (double) group * groups;
    double tail = (1 - CONFIDENCE) / 2;
    return new Loss.Interval(quantile(all, tail) / packets, quantile(all, 1 - tail) / packets);
  }

  /** How probable it is that 0, 1, 2 … packets of one group stay lost. */
  private double[] one() {
    double[] stay = new double[group + 1];
    double some = Math.pow(1 - probability, group); // that just these are lost
    for (int lost = 0; lost <= group; lost++) {
      boolean alone = lost == 1;
      stay[lost] += alone ? some * probability : some;
      stay[0] += alone ? some * (1 - probability) : 0;
      some *= probability / (1 - probability) * (group - lost) / (lost + 1);
    }
    return stay;
  }

  private static double[] sum(double[] a, double[] b) {
    double[] sum = new double[a.length + b.length - 1];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        sum[i + j] += a[i] * b[j];
      }
    }
    return sum;
  }

  private static int quantile(double[] of, double probability) {
    double sum = of[0];
    int at = 0;
    while (sum < probability && at < of.length - 1) {
      sum += of[++at];
    }
    return at;
  }
}
