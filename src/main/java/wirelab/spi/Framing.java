package wirelab.spi;

import java.util.Optional;
import wirelab.event.Recorder;

/** Marks where messages begin and end. */
public interface Framing {
  /** The one byte of an answer: ASCII's acknowledgment. */
  byte ANSWER = 6;

  /** Whether this framing can do its work over a transport of that kind. */
  boolean suits(Kind kind);

  /**
   * The sending half, for one connection.
   *
   * @param unitLimit the most bytes one unit may have, its header included; for streams {@link
   *     Integer#MAX_VALUE}
   */
  Framer framer(int unitLimit);

  /** The receiving half, for one connection. */
  Deframer deframer(Limits limits, Recorder recorder);

  /**
   * Whether the receiver answers each message with {@link #ANSWER}, for which the sender waits
   * before it sends the next. Only where {@link Kind} is a stream.
   */
  default boolean answered() {
    return false;
  }

  /** What finds its messages in a capture; empty if it marks nothing. */
  default Optional<Marks> marks() {
    return Optional.empty();
  }
}
