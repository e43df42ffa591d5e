package wirelab.compare;

import wirelab.event.Stage;

/**
 * One picture that went through one of the wires.
 *
 * @param contestant which wire, counted from 0
 * @param picture its number at the source, the same for all wires
 * @param turn how many wires had it before
 * @param collections garbage collections that ended meanwhile
 */
public record Sample(
    int contestant, long picture, int turn, Journey journey, Cost cost, int collections) {
  /**
   * What it took, both threads together.
   *
   * @param copied bytes that the codecs wrote to memory other than where they found them
   * @param allocated bytes on the heap
   * @param cpu nanoseconds
   */
  public record Cost(long copied, long allocated, long cpu) {}

  /** Nanoseconds from the sender to the decoded picture. */
  public long nanos() {
    return journey.nanos();
  }

  /** Nanoseconds in a stage. */
  public long nanos(Stage stage) {
    return journey.stages().getOrDefault(stage, 0L);
  }
}
