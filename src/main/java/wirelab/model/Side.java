package wirelab.model;

/** Which end of the wire something happened at. */
public enum Side {
  SENDER,
  RECEIVER
}
