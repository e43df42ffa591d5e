package wirelab.spi;

/** Bytes in which no message can be found; the message is one line with the offending value. */
public final class FramingException extends Exception {
  private static final long serialVersionUID = 1L;

  public FramingException(String message) {
    super(message);
  }
}
