package wirelab.source.testpattern;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wirelab.model.VideoFormat;
import wirelab.spi.SettingException;

/** The setting {@code size}: {@code 640x480}. */
final class PictureSize {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,5})\\s*[xX×]\\s*(\\d{1,5})");
  private static final int LEAST = 16;
  private static final int MOST_WIDE = 7680;
  private static final int MOST_HIGH = 4320;

  private PictureSize() {}

  static VideoFormat parse(String text) throws SettingException {
    Matcher matcher = TEXT.matcher(text.trim());
    if (!matcher.matches()) {
      throw new SettingException(
          "setting size: '%s' is no size; write WIDTHxHEIGHT, as in 640x480".formatted(text));
    }
    int width = Integer.parseInt(matcher.group(1));
    int height = Integer.parseInt(matcher.group(2));
    if (width < LEAST || height < LEAST || width > MOST_WIDE || height > MOST_HIGH) {
      throw new SettingException(
          "setting size: '%s' is not between %dx%d and %dx%d"
              .formatted(text, LEAST, LEAST, MOST_WIDE, MOST_HIGH));
    }
    return VideoFormat.bgr(width, height);
  }
}
