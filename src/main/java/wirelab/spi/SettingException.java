package wirelab.spi;

/** A name or value that can not be used; the message is one line for the person who wrote it. */
public final class SettingException extends Exception {
  private static final long serialVersionUID = 1L;

  public SettingException(String message) {
    super(message);
  }
}
