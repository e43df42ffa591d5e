package wirelab.app;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import wirelab.machine.Screen;

/**
 * Makes JavaFX draw where it can on this machine. Must be asked before the first class of JavaFX is
 * used: JavaFX reads where to draw once, when it starts.
 */
public final class Display {
  /** How long the window is open in memory where there is no screen to show it on. */
  public static final Duration UNSEEN = Duration.ofSeconds(10);

  private Display() {}

  /**
   * Finds the screen, or makes JavaFX draw in memory if there is none.
   *
   * @param unseen whether memory will do because only a picture of the window is wanted
   * @return where the window will be; its reason is a line for the user
   */
  public static Screen prepare(boolean unseen) {
    Screen found = Screen.find();
    return prepare(unseen ? new Screen(Screen.Place.MEMORY, found.plainText(), "", "") : found);
  }

  /** Where the picture goes that is made because there is no screen. */
  public static Path picture() {
    return picture(System.getProperty("wirelab.home"));
  }

  static Path picture(@Nullable String home) {
    String file = "wirelab-window.png";
    return home == null ? Path.of(file) : Path.of(home, "target", file);
  }

  /** The line that tells the user what happens without a screen. */
  public static String announcement(Screen screen) {
    return "%s (%s): opening the window in memory for %d s, to make a picture of it"
        .formatted(screen.reason(), screen.mend(), UNSEEN.toSeconds());
  }

  static Screen prepare(Screen screen) {
    if (screen.place() == Screen.Place.MEMORY) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    if (screen.plainText()) {
      PlainText.install();
    }
    return screen;
  }
}
