package wirelab.export;

import java.io.IOException;

/** A file can not be written; the message is one line that names it and the reason. */
public final class UnwritableException extends IOException {
  private static final long serialVersionUID = 1L;

  UnwritableException(String line, IOException cause) {
    super(line, cause);
  }
}
