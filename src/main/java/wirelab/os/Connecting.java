package wirelab.os;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * A connect that goes on: the first try begins it, each further one asks how it went. Linux tells
 * by another connect, and then leaves the socket as a connect that waits would; macOS by SO_ERROR.
 */
final class Connecting implements Descriptors.Call {
  private final Readiness readiness;
  private final Failures failures;
  private final CallFrame frame;
  private final int socket;
  private final Descriptors.Call connect;
  private boolean begun;

  /**
   * Not begun yet.
   *
   * @param connect calls connect(2) on {@code socket} without waiting
   */
  Connecting(
      Readiness readiness,
      Failures failures,
      CallFrame frame,
      int socket,
      Descriptors.Call connect) {
    this.readiness = readiness;
    this.failures = failures;
    this.frame = frame;
    this.socket = socket;
    this.connect = connect;
  }

  @Override
  public long make() {
    Unix unix = readiness.unix();
    if (begun && unix == Unix.MAC) {
      return readiness.now(socket, Constant.POLLOUT) == 0
          ? -unix.errorNumber("EINPROGRESS")
          : outcome(unix);
    }
    long result = connect.make();
    if (begun && failures.oneOf(result, "EISCONN")) {
      return 0;
    }
    begun |= failures.waits(result);
    return result;
  }

  private long outcome(Unix unix) {
    MemorySegment error = frame.memory().allocate(ValueLayout.JAVA_INT);
    OptionName name = OptionName.socket(unix, Constant.SO_ERROR);
    long result = readiness.libc().getsockopt(frame, socket, name, error);
    return result < 0 ? result : -error.get(ValueLayout.JAVA_INT, 0);
  }
}
