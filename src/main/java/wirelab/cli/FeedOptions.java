package wirelab.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wirelab.model.PictureSize;
import wirelab.pipeline.Feed;
import wirelab.pipeline.Rate;
import wirelab.spi.Catalog;
import wirelab.spi.Descriptor;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;

/** The options that choose what is sent, and how fast. */
final class FeedOptions {
  @Option(
      names = "--source",
      paramLabel = "NAME",
      defaultValue = Feed.TEST_PATTERN,
      description = {
        "Where pictures come from: ${sources}; as in webcam:0 or file:PATH.",
        "Default: ${DEFAULT-VALUE}"
      })
  private String source = Feed.TEST_PATTERN;

  @Option(
      names = "--fps",
      paramLabel = "N",
      description = {
        "Pictures per second, as in 30 or 29.97, or max for as fast as it goes. A camera gives"
            + " what it can.",
        "Default: 30"
      })
  private @Nullable String fps;

  /**
   * What is sent.
   *
   * @param size for the source's setting {@code size}, or null to leave it
   * @param frames 0 for no end
   */
  Feed feed(Catalog catalog, @Nullable PictureSize size, long frames, boolean standIn)
      throws SettingException {
    Rate rate = fps == null ? Feed.DEFAULT.rate() : Rate.parse(fps);
    Spec spec = catalog.sources().parse(source);
    Descriptor descriptor = catalog.sources().descriptor(spec.name());
    if (size != null) {
      spec = spec.with("size", size.toString());
    }
    if (fps != null && asksForRate(descriptor, spec) && !rate.unlimited()) {
      spec = spec.with("fps", String.valueOf(Math.max(1, Math.round(rate.fps()))));
    }
    descriptor.check(spec.settings());
    return new Feed(spec, rate, frames, standIn);
  }

  /** Whether the source is itself to be asked for a rate, and has not been. */
  private static boolean asksForRate(Descriptor descriptor, Spec spec) {
    return descriptor.settings().stream().anyMatch(setting -> setting.name().equals("fps"))
        && !spec.settings().asMap().containsKey("fps");
  }
}
