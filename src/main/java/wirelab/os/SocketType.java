package wirelab.os;

/** What a socket carries. */
public enum SocketType {
  SOCK_STREAM,
  SOCK_DGRAM,
  SOCK_RAW
}
