package wirelab.capture.live;

/**
 * What became of the packets that the filter let through.
 *
 * @param received packets that have been handed to the sink
 * @param droppedByKernel because nobody fetched them in time; on the loopback interface of Linux a
 *     packet may count twice, since it passes twice
 * @param droppedByInterface because the kernel did not fetch them in time
 * @param droppedByProgram because the sink, or dumpcap, had no room for them
 * @param dropsKnown whether the numbers of drops are those of now; dumpcap tells them in the end
 */
public record Counters(
    long received,
    long droppedByKernel,
    long droppedByInterface,
    long droppedByProgram,
    boolean dropsKnown) {
  static final Counters NONE = new Counters(0, 0, 0, 0, true);

  /** Packets that should have been captured and were not. */
  public long dropped() {
    return droppedByKernel + droppedByInterface + droppedByProgram;
  }
}
