package wirelab.capture.live;

/**
 * What is to be captured.
 *
 * @param device the name of an interface; empty is the loopback interface, whatever its name
 */
public record Target(String device, CaptureFilter filter) {
  public static Target loopback(CaptureFilter filter) {
    return new Target("", filter);
  }

  boolean anyLoopback() {
    return device.isEmpty();
  }

  /** The words of a description. */
  static String describe(String source, String device, CaptureFilter filter) {
    String which = filter.text().isEmpty() ? "no filter" : "filter " + filter.text();
    return "%s on %s, %s".formatted(source, device, which);
  }
}
