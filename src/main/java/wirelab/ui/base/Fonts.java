package wirelab.ui.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The typefaces that come with the program, so that it looks the same everywhere. */
public final class Fonts {
  private static final List<String> FILES =
      List.of(
          "Inter-Regular.otf",
          "Inter-Bold.otf",
          "JetBrainsMono-Regular.ttf",
          "JetBrainsMono-Bold.ttf");

  private Fonts() {}

  /** Makes them known to style sheets as {@code Inter} and {@code JetBrains Mono}. */
  public static void load() {
    for (String file : FILES) {
      try (InputStream bytes = Fonts.class.getResourceAsStream("/wirelab/ui/fonts/" + file)) {
        if (bytes == null || Font.loadFont(bytes, 0) == null) {
          throw new IllegalStateException("typeface " + file + " can not be loaded");
        }
      } catch (IOException e) {
        throw new UncheckedIOException("typeface " + file, e);
      }
    }
  }
}
