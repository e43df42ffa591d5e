package wirelab.header;

/** A header can not be so; the message says in one line what is wrong. */
public final class HeaderException extends Exception {
  private static final long serialVersionUID = 1L;

  HeaderException(String message) {
    super(message);
  }
}
