package wirelab.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirelab.model.PictureSize;
import wirelab.pipeline.Plan;
import wirelab.slides.Deck;

/**
 * What the command line says about the window.
 *
 * @param plan what it starts with
 * @param capture a file whose packets it shows instead of streaming, or null
 * @param shot a picture of the window to be taken, or null to stay open until it is closed
 * @param measured how long to count what the window draws, then to say so and close, or null
 * @param hover whether to measure how soon fields light up under the mouse, then to say so and
 *     close
 * @param size of the window
 * @param labs folders of labs
 * @param lab the id of one that is opened, or null
 * @param slides that are shown over it, or printed, or null
 */
public record WindowOptions(
    Plan plan,
    @Nullable Path capture,
    @Nullable Shot shot,
    @Nullable Duration measured,
    boolean hover,
    Theme theme,
    PictureSize size,
    List<Path> labs,
    @Nullable String lab,
    @Nullable Slides slides) {
  public WindowOptions {
    labs = List.copyOf(labs);
  }

  /** A window that does nothing but show or print slides. */
  static WindowOptions of(Plan plan, Theme theme, PictureSize size, Slides slides) {
    return new WindowOptions(plan, null, null, null, false, theme, size, List.of(), null, slides);
  }

  /**
   * Slides, to be shown.
   *
   * @param slide the one to begin with, counted from 1
   * @param print how they are printed instead, or null
   */
  public record Slides(Deck deck, int slide, @Nullable Print print) {}

  /**
   * A PDF of slides, after which the window closes.
   *
   * @param notes whether what the speaker says stands below
   * @param filling how long live panes are given to show something
   */
  public record Print(Path target, boolean notes, Duration filling) {}

  /** A picture of the window, taken that long after it has opened; then the window closes. */
  public record Shot(Path file, Duration after) {}
}
