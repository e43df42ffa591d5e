package wirelab.ui.picture;

import java.io.IOException;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import wirelab.model.PictureSize;
import wirelab.model.VideoFrame;
import wirelab.opencv.OpenCv;
import wirelab.opencv.Scaling;

/**
 * Brings pictures to the size in which they are shown. JavaFX does that too, but without a graphics
 * card it needs four times as long for it as for a picture that has its size. OpenCV is loaded
 * beside the first pictures; those, and all where it can not be loaded, are left as they are.
 */
final class Fitting {
  private final boolean software = !Platform.isSupported(ConditionalFeature.SCENE3D);
  private boolean asked;
  private volatile boolean loaded;

  /**
   * The size that {@link #fit} gives a picture; a graphics card is better at making it larger. Any
   * thread asks.
   */
  PictureSize size(PictureSize picture, Room room) {
    PictureSize pixels = room.pixels(picture);
    boolean wanted = software || pixels.width() < picture.width();
    return loaded && wanted ? pixels : picture;
  }

  /** The picture in the size for {@code room}. Takes {@code frame} over. For the drawing thread. */
  VideoFrame fit(VideoFrame frame, Room room) {
    if (!asked) {
      asked = true;
      Thread.ofVirtual().name("opencv").start(this::load);
    }
    PictureSize own = PictureSize.of(frame.format());
    PictureSize wanted = size(own, room);
    return wanted.equals(own) ? frame : Scaling.to(wanted, frame);
  }

  private void load() {
    try {
      OpenCv.load();
      loaded = true;
    } catch (IOException e) {
      // JavaFX stretches them then; what needs OpenCV says why there is none
    }
  }
}
