package wirelab.compare;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import wirelab.event.Stage;

/**
 * Where the time of one picture went, from being handed to the sender until it was decoded. The
 * stages do not overlap: bytes that are received while they are still being sent count as {@link
 * Stage#SEND}, what passes between the end of sending and the first byte as {@link Stage#WIRE}, and
 * only what is received after that as {@link Stage#RECEIVE} and {@link Stage#DEFRAME}.
 *
 * @param sequence the picture's number at its source, or -1
 * @param number of its message on the connection
 * @param began when it was handed to the sender, in nanoseconds since 1970
 * @param nanos until it was decoded
 * @param stages nanoseconds of each
 * @param messageBytes without the framing
 * @param wireBytes with it
 */
public record Journey(
    long sequence,
    long number,
    long began,
    long nanos,
    Map<Stage, Long> stages,
    int messageBytes,
    int wireBytes) {
  /** The stages that a journey has, in travelling order. */
  public static final List<Stage> STAGES =
      List.of(
          Stage.QUEUE,
          Stage.ENCODE,
          Stage.FRAME,
          Stage.SEND,
          Stage.WIRE,
          Stage.RECEIVE,
          Stage.DEFRAME,
          Stage.DECODE);

  public Journey {
    stages = Collections.unmodifiableMap(new EnumMap<>(stages));
  }

  /** What is left of the time: the program's own work between the stages. */
  public long rest() {
    return nanos - stages.values().stream().mapToLong(Long::longValue).sum();
  }
}
