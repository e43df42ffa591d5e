package wirelab.cli;

import java.util.Locale;
import picocli.CommandLine.Option;
import wirelab.pipeline.Handling;
import wirelab.pipeline.WhenFull;
import wirelab.spi.SettingException;

/** The options for pictures that wait for the sender. */
final class QueueOptions {
  private static final int MOST = 1000;

  @Option(
      names = "--queue",
      paramLabel = "N",
      defaultValue = "0",
      description = {
        "How many pictures may wait for the sender, 0 to "
            + MOST
            + "; with 0 it takes each from the source when it is due.",
        "Default: ${DEFAULT-VALUE}"
      })
  private int queue = 0;

  @Option(
      names = "--when-full",
      paramLabel = "block|drop",
      defaultValue = "block",
      description = {
        "What happens when no more may wait: block makes the source wait (no picture is lost, but"
            + " pictures grow old), drop gives up the oldest (pictures stay young).",
        "Default: ${DEFAULT-VALUE}"
      })
  private String whenFull = "block";

  /** {@code handling} with these options. */
  Handling applyTo(Handling handling) throws SettingException {
    if (queue < 0 || queue > MOST) {
      throw new SettingException("--queue %d: write 0 to %d".formatted(queue, MOST));
    }
    return new Handling(queue, parse(whenFull), handling.limits(), handling.verify());
  }

  private static WhenFull parse(String text) throws SettingException {
    for (WhenFull one : WhenFull.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(text)) {
        return one;
      }
    }
    throw new SettingException("--when-full '%s': write block or drop".formatted(text));
  }
}
