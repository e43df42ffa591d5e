package wirelab.lab.handin;

import java.io.Serial;

/** A hand-in, or a part of one, can not be: one line that says what is wrong and where. */
public final class HandInException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  public HandInException(String message) {
    super(message);
  }
}
