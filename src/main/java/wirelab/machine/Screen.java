package wirelab.machine;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Tells where a window of JavaFX can appear on this machine, before JavaFX is started: it fails
 * late and with stack traces where a library or the display is missing.
 *
 * @param place where the window can be
 * @param plainText whether text must be laid out without Pango, which is not there
 * @param reason why there is no window on a screen; empty if there is one
 * @param mend what to do about it; empty if there is nothing to do
 */
public record Screen(Place place, boolean plainText, String reason, String mend) {
  /** What draws a window. */
  public enum Place {
    /** The window system of this machine. */
    DESKTOP,
    /** Nothing: pictures of the window can be taken, but nobody sees it. */
    MEMORY
  }

  private static final Screen DESKTOP = new Screen(Place.DESKTOP, false, "", "");
  private static final String PANGO = "libpangoft2-1.0.so.0";
  private static final List<String> WINDOW_LIBRARIES =
      List.of("libgtk-3.so.0", "libXtst.so.6", PANGO);
  private static final String INSTALL = "sudo apt-get install libgtk-3-0 libxtst6";

  /** Looks at this machine. May take as long as the X server takes to answer. */
  public static Screen find() {
    return find(
        Os.here(),
        Optional.ofNullable(System.getenv("DISPLAY")),
        NativeLibraries::has,
        NativeLibraries::xServerAnswers);
  }

  static Screen find(
      Os os, Optional<String> display, Predicate<String> has, BooleanSupplier xServerAnswers) {
    if (os != Os.LINUX) {
      return DESKTOP;
    }
    boolean plainText = !has.test(PANGO);
    String address = display.orElse("");
    if (address.isEmpty()) {
      return inMemory(plainText, "no display, DISPLAY is not set", "start it on a desktop");
    }
    Optional<String> missing = WINDOW_LIBRARIES.stream().filter(has.negate()).findFirst();
    if (missing.isPresent()) {
      return inMemory(plainText, "no " + missing.get() + ", which a window needs", INSTALL);
    }
    if (!xServerAnswers.getAsBoolean()) {
      return inMemory(
          plainText, "the display DISPLAY=%s does not answer".formatted(address), "xhost +local:");
    }
    return DESKTOP;
  }

  private static Screen inMemory(boolean plainText, String reason, String mend) {
    return new Screen(Place.MEMORY, plainText, reason, mend);
  }
}
