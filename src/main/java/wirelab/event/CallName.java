package wirelab.event;

/** The socket calls, by the names of the manual pages. */
public enum CallName {
  SOCKET,
  OPEN,
  SETSOCKOPT,
  GETSOCKOPT,
  BIND,
  LISTEN,
  ACCEPT,
  CONNECT,
  SEND,
  RECV,
  SENDTO,
  RECVFROM,
  WRITE,
  READ,
  GETSOCKNAME,
  GETPEERNAME,
  SHUTDOWN,
  CLOSE;

  /** As it is written in C and Python. */
  public String text() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
