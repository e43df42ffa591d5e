package wirelab.fault;

/** The binomial distribution. */
final class Binomial {
  private Binomial() {}

  /** The smallest k so that at most k of {@code n} are hit with at least that probability. */
  static long quantile(long n, double p, double probability) {
    if (p <= 0) {
      return 0;
    }
    if (p >= 1) {
      return n;
    }
    double odds = Math.log(p) - Math.log1p(-p);
    double log = n * Math.log1p(-p); // of the probability that exactly k are hit
    double sum = Math.exp(log);
    long k = 0;
    while (k < n && sum < probability) {
      log += Math.log((double) (n - k) / (k + 1)) + odds;
      sum += Math.exp(log);
      k++;
    }
    return k;
  }
}
