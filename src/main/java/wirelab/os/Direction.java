package wirelab.os;

/** Which half of a connection shutdown(2) ends. */
public enum Direction {
  SHUT_RD,
  SHUT_WR,
  SHUT_RDWR
}
