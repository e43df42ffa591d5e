package wirelab.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wirelab.spi.SettingException;

/** The options that say when a run is over and how its result is told. */
final class RunOptions {
  private static final double LONGEST_SECONDS = 1e6;

  @Option(
      names = "--frames",
      paramLabel = "N",
      description = {
        "How many pictures; the command ends when they are through.",
        "Default: no end"
      })
  private @Nullable Long frames;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = {
        "How long, at most. With neither --frames nor --seconds it goes on until Ctrl-C.",
        "Default: no end"
      })
  private @Nullable Double seconds;

  @Option(
      names = "--json",
      description =
          "Tell the result as one JSON object, on the last line of the standard output, instead of"
              + " as text.")
  private boolean json;

  /** How many pictures, 0 for no end. */
  long frames() throws SettingException {
    if (frames == null) {
      return 0;
    }
    if (frames < 1) {
      throw new SettingException("--frames %d: write 1 or more".formatted(frames));
    }
    return frames;
  }

  /** How long at most, zero for no end. */
  Duration time() throws SettingException {
    if (seconds == null) {
      return Duration.ZERO;
    }
    if (!(seconds > 0 && seconds <= LONGEST_SECONDS)) {
      throw new SettingException("--seconds %s: write a number above 0".formatted(seconds));
    }
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  boolean json() {
    return json;
  }
}
