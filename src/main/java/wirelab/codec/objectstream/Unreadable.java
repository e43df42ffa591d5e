package wirelab.codec.objectstream;

/** Why the rest of a message is not taken apart. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final String title;
  private final String key;

  private Unreadable(String title, String key, String why) {
    super(why, null, false, false);
    this.title = title;
    this.key = key;
  }

  /** The bytes are not as the specification has them. */
  static Unreadable malformed(String why) {
    return new Unreadable("Malformed", "_ws.malformed", why);
  }

  /** The bytes may be right, but what is needed to read them is not known here. */
  static Unreadable unknown(String why) {
    return new Unreadable("Not taken apart", "java.unknown", why);
  }

  String title() {
    return title;
  }

  String key() {
    return key;
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
