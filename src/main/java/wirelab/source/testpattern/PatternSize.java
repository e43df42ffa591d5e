package wirelab.source.testpattern;

import wirelab.model.PictureSize;
import wirelab.model.VideoFormat;
import wirelab.spi.SettingException;

/** The setting {@code size}: {@code 640x480}. */
final class PatternSize {
  private static final int LEAST = 16;
  private static final int MOST_WIDE = 7680;
  private static final int MOST_HIGH = 4320;

  private PatternSize() {}

  static VideoFormat parse(String text) throws SettingException {
    PictureSize size;
    try {
      size = PictureSize.parse(text);
    } catch (IllegalArgumentException e) {
      throw (SettingException) new SettingException("setting " + e.getMessage()).initCause(e);
    }
    int width = size.width();
    int height = size.height();
    if (width < LEAST || height < LEAST || width > MOST_WIDE || height > MOST_HIGH) {
      throw new SettingException(
          "setting size '%s': it is not between %dx%d and %dx%d"
              .formatted(size, LEAST, LEAST, MOST_WIDE, MOST_HIGH));
    }
    return VideoFormat.bgr(width, height);
  }
}
