package wirelab.model;

import java.util.Optional;

/** How one pixel is stored. Rows follow each other without padding, the top row first. */
public enum PixelFormat {
  /** Blue, green, red, one byte each: what OpenCV calls {@code CV_8UC3}. */
  BGR8(1, 3),
  /** One byte of brightness: {@code CV_8UC1}. */
  GRAY8(2, 1);

  private final int code;
  private final int bytesPerPixel;

  PixelFormat(int code, int bytesPerPixel) {
    this.code = code;
    this.bytesPerPixel = bytesPerPixel;
  }

  /** The number that stands for this format on the wire. */
  public int code() {
    return code;
  }

  /** The format that {@code code} stands for; empty if there is none. */
  public static Optional<PixelFormat> ofCode(long code) {
    for (PixelFormat format : values()) {
      if (format.code == code) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  public int bytesPerPixel() {
    return bytesPerPixel;
  }
}
