package wirelab.capture.live;

import java.io.IOException;

/** Nothing can be captured; the message is one line, with what mends it where that is known. */
public final class CaptureException extends IOException {
  CaptureException(String reason) {
    super(reason);
  }

  CaptureException(String reason, String remedy) {
    super(remedy.isEmpty() ? reason : reason + ": " + remedy);
  }

  /** Why, and what mends it. */
  public String line() {
    return String.valueOf(getMessage());
  }
}
