package wirelab.opencv;

import wirelab.model.VideoFormat;

/** A width and a height in pixels as people write them: {@code 640x480}. */
public record PictureSize(int width, int height) {
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
    String trimmed = text.trim();
    if (!trimmed.matches("\\d{1,9}[xX×]\\d{1,9}")) {
      throw new IllegalArgumentException(
          "size '%s': write WIDTHxHEIGHT in pixels, as in 640x480".formatted(text));
    }
    int sign = trimmed.replaceAll("[X×]", "x").indexOf('x');
    return new PictureSize(
        Integer.parseInt(trimmed.substring(0, sign)),
        Integer.parseInt(trimmed.substring(sign + 1)));
  }

  @Override
  public String toString() {
    return width + "x" + height;
  }
}
