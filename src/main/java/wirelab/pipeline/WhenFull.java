package wirelab.pipeline;

/** What a source does when the sender does not keep up. */
public enum WhenFull {
  /** It waits: no picture is lost, but pictures grow old. */
  BLOCK,
  /** The oldest waiting picture is dropped: pictures stay young. */
  DROP
}
