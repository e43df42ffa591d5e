package wirelab.ui.live;

/** One line that the window has to say. */
public record Notice(Kind kind, String text) {
  /** Nothing to say. */
  public static final Notice NONE = new Notice(Kind.NONE, "");

  /** How serious it is. */
  public enum Kind {
    NONE,
    INFO,
    WARNING,
    ERROR
  }

  public static Notice info(String text) {
    return new Notice(Kind.INFO, text);
  }

  public static Notice warning(String text) {
    return new Notice(Kind.WARNING, text);
  }

  public static Notice error(String text) {
    return new Notice(Kind.ERROR, text);
  }
}
