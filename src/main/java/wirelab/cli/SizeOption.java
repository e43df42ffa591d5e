package wirelab.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wirelab.model.PictureSize;

/** The option for the size of the pictures. */
final class SizeOption {
  @Option(
      names = "--size",
      paramLabel = "WxH",
      description = {
        "Width and height of the pictures, as in 640x480; sets the source's own setting.",
        "Default: the source's own"
      })
  private @Nullable PictureSize size;

  /** The size, or null to leave it to the source. */
  @Nullable PictureSize size() {
    return size;
  }
}
