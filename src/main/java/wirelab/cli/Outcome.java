package wirelab.cli;

import org.jspecify.annotations.Nullable;
import wirelab.fault.Loss;
import wirelab.model.VideoFormat;
import wirelab.pipeline.Figures;

/**
 * How a run went.
 *
 * @param format of the pictures, or null where there were none
 * @param trouble what ended it before its time, in one line, or null
 */
record Outcome(
    Task task,
    Figures figures,
    Pace pace,
    Broken broken,
    @Nullable VideoFormat format,
    @Nullable String trouble) {

  /**
   * What was broken on purpose.
   *
   * @param injected how many faults
   * @param loss what that cost beside what theory lets expect; null where nothing was dropped
   */
  record Broken(long injected, @Nullable Loss loss) {}

  /**
   * How fast it was.
   *
   * @param fps pictures per second from the first to the last
   * @param seconds how long it took in all
   * @param connections how often the sender connected
   * @param alone whether nobody listened to it in the end
   */
  record Pace(double fps, double seconds, int connections, boolean alone) {}

  /** Whether any picture was sent or received. */
  boolean anything() {
    return figures.sent().pictures() + figures.received().pictures() > 0;
  }

  /** Bytes on the wire, the framing included, as counted by the end that is here. */
  long bytes() {
    return task.plan().role().sends()
        ? figures.sent().flow().bytes()
        : figures.received().flow().bytes();
  }

  /**
   * Pictures that were sent and are known not to have arrived whole. A receiver alone knows only of
   * those of which some datagrams came, or that were skipped.
   */
  long lost() {
    return switch (task.plan().role()) {
      case BOTH -> figures.lost();
      case RECEIVER -> figures.received().incomplete();
      case SENDER -> 0;
    };
  }
}
