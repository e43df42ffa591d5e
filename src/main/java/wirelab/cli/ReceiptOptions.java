package wirelab.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wirelab.pipeline.Handling;
import wirelab.spi.Limits;
import wirelab.spi.SettingException;

/** The options for pictures that arrive. */
final class ReceiptOptions {
  private static final int LONGEST_MILLIS = 60_000;

  @Option(
      names = "--incomplete",
      paramLabel = "drop|show",
      defaultValue = "drop",
      description = {
        "What becomes of a picture of which datagrams are missing when its time is up: drop gives"
            + " it up, show decodes it with its holes hatched. It never counts as received.",
        "Default: ${DEFAULT-VALUE}"
      })
  private String incomplete = "drop";

  @Option(
      names = "--reassembly-ms",
      paramLabel = "MS",
      defaultValue = "200",
      description = {
        "How long the datagrams of one picture may take, 1 to " + LONGEST_MILLIS + ".",
        "Default: ${DEFAULT-VALUE}"
      })
  private int reassembly = 200;

  @Option(
      names = "--frames-out",
      paramLabel = "DIR",
      description = {
        "Write each whole picture into this folder as a PNG, without loss, named by its number:"
            + " 000042.png; nothing is overwritten, a second one becomes 000042-2.png. The folder"
            + " is made where there is none.",
        "Default: nothing is written"
      })
  private @Nullable Path folder;

  /** Where pictures are to be written, or null. */
  @Nullable Path folder() {
    return folder;
  }

  /** {@code handling} with these options. */
  Handling applyTo(Handling handling) throws SettingException {
    if (reassembly < 1 || reassembly > LONGEST_MILLIS) {
      throw new SettingException(
          "--reassembly-ms %d: write 1 to %d".formatted(reassembly, LONGEST_MILLIS));
    }
    int message = handling.limits().message();
    return handling.withLimits(new Limits(message, Duration.ofMillis(reassembly), shown()));
  }

  private boolean shown() throws SettingException {
    return switch (incomplete) {
      case "drop" -> false;
      case "show" -> true;
      default ->
          throw new SettingException("--incomplete '%s': write drop or show".formatted(incomplete));
    };
  }
}
