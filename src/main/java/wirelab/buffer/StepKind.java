package wirelab.buffer;

/** What a step does to the receive buffer. */
public enum StepKind {
  /** One recv() has appended bytes, or one datagram has brought a piece. */
  RECEIVED,
  /** The length prefix is taken off and read. */
  UNPACKED,
  /** The message is complete and cut off the front. */
  COMPLETE,
  /** A datagram that is of no use: it came twice, too late or from elsewhere. */
  REFUSED,
  /** A picture that can not be completed any more. */
  GIVEN_UP,
  /** The bytes make no sense. */
  FAILED,
  /** The connection is over. */
  ENDED;

  /** Whether nothing more is done with the message after it. */
  public boolean last() {
    return this == COMPLETE || this == GIVEN_UP || this == FAILED || this == ENDED;
  }
}
