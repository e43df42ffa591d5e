package wirelab.spi;

import java.io.IOException;
import java.io.Serial;

/**
 * A transport can not be used on this machine, or not by this user: trying again does not help. The
 * message is one line that says what is missing and how to get it.
 */
public final class UnusableException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  public UnusableException(String message) {
    super(message);
  }

  public UnusableException(String message, Throwable cause) {
    super(message, cause);
  }
}
