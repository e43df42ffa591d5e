package wirelab.app.plugin;

import java.util.List;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Layout;
import wirelab.model.VideoFormat;

/** Looks whether a layout keeps what {@link wirelab.spi.Codec#layout} promises. */
final class Coverage {
  private Coverage() {}

  /**
   * Throws with what is wrong with the layout of a message of {@code length} bytes: one of them
   * without a name or with two, or pixels where none can be.
   */
  static void check(Layout layout, long length) {
    ByteRange pixels = layout.pixels().orElse(null);
    VideoFormat format = layout.format().orElse(null);
    if (pixels != null && pixels.end() > length) {
      throw new PluginMistake("pixels up to byte %d of %d".formatted(pixels.end(), length));
    }
    if (pixels != null && format != null && pixels.length() != format.byteCount()) {
      throw new PluginMistake(
          "%d bytes of pixels for a picture of %s".formatted(pixels.length(), format));
    }
    check(layout.fields(), new ByteRange(0, length));
  }

  private static void check(List<Field> fields, ByteRange whole) {
    long at = whole.start();
    for (Field field : fields) {
      ByteRange range = field.range();
      if (range.length() > 0) {
        if (range.start() != at) {
          throw new PluginMistake(
              "field '%s' begins at byte %d, the one before it ends at byte %d"
                  .formatted(field.name(), range.start(), at));
        }
        at = range.end();
      }
      if (!field.leaf()) {
        check(field.parts(), range);
      }
    }
    if (at != whole.end()) {
      throw new PluginMistake(
          "the fields end at byte %d, what they are parts of at byte %d"
              .formatted(at, whole.end()));
    }
  }
}
