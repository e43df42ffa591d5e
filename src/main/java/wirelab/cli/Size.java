package wirelab.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wirelab.model.VideoFormat;
import wirelab.spi.SettingException;

/** Width and height in pixels as people write them: {@code 640x480}. */
public record Size(int width, int height) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,5})[xX×](\\d{1,5})");

  static Size parse(String text) throws SettingException {
    Matcher matcher = TEXT.matcher(text.trim());
    if (matcher.matches()) {
      Size size = new Size(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      if (size.possible()) {
        return size;
      }
    }
    throw new SettingException(
        "'%s': write WIDTHxHEIGHT, as in 640x480, each from 1 to %d"
            .formatted(text, VideoFormat.MAX_SIDE));
  }

  private boolean possible() {
    return Math.min(width, height) >= 1 && Math.max(width, height) <= VideoFormat.MAX_SIDE;
  }

  @Override
  public String toString() {
    return width + "x" + height;
  }
}
