package wirelab.bench;

import java.io.Serial;

/** A line is no order, or it can not be given now; the message says why and what would do. */
public final class OrderException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  OrderException(String message) {
    super(message);
  }
}
