package wirelab.compare.path;

import org.HdrHistogram.Histogram;

/**
 * What one run showed.
 *
 * @param sent pictures
 * @param arrived of them
 * @param seconds from the first sent to the last arrived
 * @param latency one way, in nanoseconds
 * @param allocated bytes of the heap for each picture in the second half of the run, by the threads
 *     that send and receive, all that is logged included; 0 where that was not counted
 */
public record Outcome(
    long sent, long arrived, double seconds, Histogram latency, double allocated) {
  public double fps() {
    return arrived / seconds;
  }

  /** The share of the pictures that did not arrive. */
  public double lost() {
    return 1 - arrived / (double) sent;
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
