package wirelab.model;

/** A rectangle of pixels, the first of which is (x, y); what shows it clips it to the picture. */
public record PixelArea(int x, int y, int width, int height) {
  /** All of any picture. */
  public static final PixelArea WHOLE =
      new PixelArea(0, 0, VideoFormat.MAX_SIDE, VideoFormat.MAX_SIDE);

  public boolean contains(int otherX, int otherY) {
    return otherX >= x && otherX < x + width && otherY >= y && otherY < y + height;
  }
}
