package wirelab.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import wirelab.pipeline.Plan;
import wirelab.ui.base.Theme;

/**
 * How the window is to be opened.
 *
 * @param plan what runs from the start
 * @param capture a file whose packets are shown instead, and nothing runs; empty for none
 * @param picture where a picture of the window is written, after which it closes; empty leaves it
 *     open
 * @param measured how long to count what the window draws, after which it says so and closes; empty
 *     leaves it open
 * @param hover whether to measure how soon hovered fields light up, after which it says so and
 *     closes; nothing runs before
 * @param labs folders of labs
 * @param lab the id of one that is opened; a step may follow behind a slash
 * @param slides that are shown over it, or printed
 * @param after how long it runs before that picture; empty for ten seconds
 */
public record WindowRequest(
    Plan plan,
    Optional<Path> capture,
    Optional<Path> picture,
    Optional<Duration> after,
    Optional<Duration> measured,
    boolean hover,
    Theme theme,
    int width,
    int height,
    List<Path> labs,
    Optional<String> lab,
    Optional<SlidesRequest> slides) {
  public WindowRequest {
    labs = List.copyOf(labs);
  }

  public static final int WIDTH = 1440;
  public static final int HEIGHT = 900;

  /** A window that stays until it is closed. */
  public static WindowRequest of(Plan plan, Theme theme) {
    return new WindowRequest(
        plan,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        theme,
        WIDTH,
        HEIGHT,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
