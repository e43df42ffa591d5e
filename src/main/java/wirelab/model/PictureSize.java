package wirelab.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A width and a height in pixels as people write them: {@code 640x480}. */
public record PictureSize(int width, int height) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,9})\\s*[xX×]\\s*(\\d{1,9})");

  public PictureSize {
    int most = VideoFormat.MAX_SIDE;
    if (width < 1 || width > most || height < 1 || height > most) {
      throw new IllegalArgumentException(
          "size '%dx%d': each side must be 1 to %d pixels".formatted(width, height, most));
    }
  }

  public static PictureSize of(VideoFormat format) {
    return new PictureSize(format.width(), format.height());
  }

  /**
   * Reads {@code WIDTHxHEIGHT}.
   *
   * @throws IllegalArgumentException with one line that says what is wrong with the text
   */
  public static PictureSize parse(String text) {
    Matcher matcher = TEXT.matcher(text.trim());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "size '%s': write WIDTHxHEIGHT in pixels, as in 640x480".formatted(text));
    }
    return new PictureSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  @Override
  public String toString() {
    return width + "x" + height;
  }
}
