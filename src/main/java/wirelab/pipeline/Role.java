package wirelab.pipeline;

/** Which ends of the wire this program is. */
public enum Role {
  BOTH,
  SENDER,
  RECEIVER;

  public boolean sends() {
    return this != RECEIVER;
  }

  public boolean receives() {
    return this != SENDER;
  }
}
