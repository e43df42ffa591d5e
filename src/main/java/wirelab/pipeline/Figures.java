package wirelab.pipeline;

import java.util.List;
import java.util.Map;
import wirelab.event.Stage;

/**
 * A session in figures, as they stand at one moment. Times are in nanoseconds, rates per second.
 *
 * @param stages mean time in each stage, the newest pictures counting most; absent before the first
 * @param errors what went wrong, each reason once, in the order in which they came
 */
public record Figures(
    Sent sent,
    Received received,
    Datagrams datagrams,
    Map<Stage, Double> stages,
    List<String> errors) {

  /** The sender's side. {@code queued} is how many pictures wait. */
  public record Sent(
      long captured, long pictures, long dropped, int queued, Flow flow, int messageBytes) {}

  /**
   * The receiver's side.
   *
   * @param pictures decoded, incomplete ones not counted
   * @param intact compared and found equal, or whole and with nothing to compare with
   * @param changed compared and found different
   * @param incomplete pictures of which something was missing when their time was over
   */
  public record Received(
      long pictures, long intact, long changed, long incomplete, Flow flow, Age age) {}

  /**
   * What moved in the last second, and in all.
   *
   * @param calls socket calls that moved bytes, per picture
   */
  public record Flow(double fps, double bytesPerSecond, long bytes, double calls) {}

  /** How old pictures are when they are decoded; all 0 before the first whose age is known. */
  public record Age(long samples, long last, long p50, long p90, long p99, long max) {}

  /** Troubles of datagrams, each a number of datagrams. */
  public record Datagrams(long lost, long late, long duplicate, long reordered, long stray) {}

  /** Pictures that were sent and did not arrive whole, as far as can be told now. */
  public long lost() {
    return Math.max(0, sent.pictures - received.intact - received.changed);
  }
}
