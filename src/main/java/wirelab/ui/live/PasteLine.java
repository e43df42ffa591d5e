package wirelab.ui.live;

import wirelab.model.HostPort;
import wirelab.spi.Wire;

/** The command lines that start the other end. */
public final class PasteLine {
  private static final String PLAIN = "[A-Za-z0-9_@%+=:,./-]+";

  private PasteLine() {}

  /** Starts a receiver that listens at {@code address}. */
  public static String receive(HostPort address, Wire wire) {
    return "./wirelab receive --listen %s --wire %s".formatted(quoted(address), quoted(wire));
  }

  /** Starts a sender that connects to {@code address}. */
  public static String send(HostPort address, Wire wire) {
    return "./wirelab send --to %s --wire %s".formatted(quoted(address), quoted(wire));
  }

  /** As a shell takes it for one word. */
  private static String quoted(Object value) {
    String text = value.equals(Wire.TUTORIAL) ? "tutorial" : value.toString();
    return text.matches(PLAIN) ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
