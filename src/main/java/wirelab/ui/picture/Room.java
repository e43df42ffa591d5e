package wirelab.ui.picture;

import wirelab.model.PictureSize;
import wirelab.model.VideoFormat;

/**
 * The room that there is for a picture, of which it fills as much as its aspect allows.
 *
 * @param width in units of the window
 * @param height in units of the window
 * @param density pixels of the screen for each unit
 */
record Room(double width, double height, double density) {
  static final Room UNKNOWN = new Room(0, 0, 1);

  /** Units of the window for each pixel of a picture. */
  private double scale(PictureSize picture) {
    return Math.min(width / picture.width(), height / picture.height());
  }

  /** How wide a picture is shown, in whole units of the window. */
  double shownWidth(PictureSize picture) {
    return Math.max(1, Math.floor(picture.width() * scale(picture)));
  }

  /** How high a picture is shown, in whole units of the window. */
  double shownHeight(PictureSize picture) {
    return Math.max(1, Math.floor(picture.height() * scale(picture)));
  }

  /** Pixels of the screen that a picture covers; its own size where the room is not known yet. */
  PictureSize pixels(PictureSize picture) {
    if (width <= 0 || height <= 0) {
      return picture;
    }
    return new PictureSize(
        side(shownWidth(picture) * density), side(shownHeight(picture) * density));
  }

  private static int side(double length) {
    return (int) Math.clamp(Math.rint(length), 1, VideoFormat.MAX_SIDE);
  }
}
