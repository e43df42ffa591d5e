package wirelab.bench;

/**
 * What getpeername(2) says of a socket that has no other end: the contract knows no error for it.
 */
final class NotConnected {
  private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

  private NotConnected() {}

  static Answer answer() {
    return MAC
        ? Answer.failed("ENOTCONN", 57, "Socket is not connected")
        : Answer.failed("ENOTCONN", 107, "Transport endpoint is not connected");
  }
}
