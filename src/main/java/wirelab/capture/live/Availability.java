package wirelab.capture.live;

/**
 * Whether a source of packets works here.
 *
 * @param source its name
 * @param reason why not; if it works, what was found
 * @param remedy the command that mends it; empty if nothing has to be done
 */
public record Availability(String source, boolean usable, String reason, String remedy) {
  static Availability works(String source, String found) {
    return new Availability(source, true, found, "");
  }

  static Availability lacks(String source, String reason, String remedy) {
    return new Availability(source, false, reason, remedy);
  }

  /** In one line. */
  @Override
  public String toString() {
    return remedy.isEmpty() ? reason : reason + ": " + remedy;
  }
}
