package wirelab.spi;

/**
 * Bytes that are no picture, or a picture that can not be put into bytes. One line, with values.
 */
public final class CodecException extends Exception {
  private static final long serialVersionUID = 1L;

  public CodecException(String message) {
    super(message);
  }

  /** For a cause whose own message is already fit to be read. */
  public CodecException(Throwable cause) {
    super(String.valueOf(cause.getMessage()), cause);
  }
}
