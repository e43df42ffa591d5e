package wirelab.os;

import java.io.IOException;
import java.io.Serial;

/** A call failed. */
public final class OsException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final transient Errno errno;

  /**
   * The call of that name failed.
   *
   * @param call as in {@code bind}
   */
  public OsException(String call, Errno errno) {
    super(call + ": " + errno);
    this.errno = errno;
  }

  public Errno errno() {
    return errno;
  }
}
