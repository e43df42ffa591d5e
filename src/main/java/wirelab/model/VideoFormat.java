package wirelab.model;

/** The shape of a picture: {@code height} rows of {@code width} pixels. */
public record VideoFormat(int width, int height, PixelFormat pixels) {
  /** The longest side that is taken from a wire or a command line, in pixels. */
  public static final int MAX_SIDE = 16_384;

  public VideoFormat {
    if (width < 1 || width > MAX_SIDE || height < 1 || height > MAX_SIDE) {
      throw new IllegalArgumentException(
          "a picture of %d×%d pixels; each side must be 1 to %d"
              .formatted(width, height, MAX_SIDE));
    }
  }

  public static VideoFormat bgr(int width, int height) {
    return new VideoFormat(width, height, PixelFormat.BGR8);
  }

  /** Bytes in one row. */
  public int rowBytes() {
    return width * pixels.bytesPerPixel();
  }

  /** Bytes in the whole picture. */
  public int byteCount() {
    return Math.multiplyExact(rowBytes(), height);
  }

  /** Where the first byte of pixel (x, y) stands, counted from the first byte of the picture. */
  public int offset(int x, int y) {
    return y * rowBytes() + x * pixels.bytesPerPixel();
  }

  @Override
  public String toString() {
    return width + "×" + height + (pixels == PixelFormat.BGR8 ? "" : " " + pixels);
  }
}
