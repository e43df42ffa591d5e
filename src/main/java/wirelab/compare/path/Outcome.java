package wirelab.compare.path;

import org.HdrHistogram.Histogram;

/**
 * What one run showed.
 *
 * @param pictures how many arrived
 * @param seconds from the first sent to the last arrived
 * @param latency one way, in nanoseconds
 */
public record Outcome(long pictures, double seconds, Histogram latency) {
  public double fps() {
    return pictures / seconds;
  }

  /** The median one-way time in milliseconds. */
  public double medianMillis() {
    return latency.getValueAtPercentile(50) / 1e6;
  }

  /** The 99th percentile of the one-way time in milliseconds. */
  public double p99Millis() {
    return latency.getValueAtPercentile(99) / 1e6;
  }
}
