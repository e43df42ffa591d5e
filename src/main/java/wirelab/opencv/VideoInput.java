package wirelab.opencv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.videoio.VideoCapture;
import org.opencv.videoio.VideoWriter;
import org.opencv.videoio.Videoio;
import wirelab.model.PictureSize;
import wirelab.model.Stamp;
import wirelab.model.VideoFrame;

/**
 * Pictures from a camera or a file of video, as OpenCV reads them. One thread at a time: closing
 * while another thread reads takes the memory away under its feet.
 */
public final class VideoInput implements AutoCloseable {
  private final VideoCapture capture;
  private final Mat picture = new Mat();

  private VideoInput(VideoCapture capture) {
    this.capture = capture;
  }

  /**
   * Gets hold of camera number {@code index} and asks it for a size and a rate, which it may
   * ignore. Takes up to half a minute on some machines. On macOS the system asks the user for
   * permission only from the main thread; the start script therefore sets
   * OPENCV_AVFOUNDATION_SKIP_AUTH=1, and the terminal needs the permission.
   *
   * @return empty if there is no such camera, or another program holds it
   */
  public static Optional<VideoInput> camera(int index, PictureSize size, int picturesPerSecond)
      throws IOException {
    OpenCv.load();
    for (int system : cameraSystems()) {
      Optional<VideoInput> input = opened(new VideoCapture(index, system));
      if (input.isPresent()) {
        VideoCapture camera = input.get().capture;
        // uncompressed, USB carries no 30 pictures a second; a longer queue only makes them older
        camera.set(Videoio.CAP_PROP_FOURCC, VideoWriter.fourcc('M', 'J', 'P', 'G'));
        camera.set(Videoio.CAP_PROP_FRAME_WIDTH, size.width());
        camera.set(Videoio.CAP_PROP_FRAME_HEIGHT, size.height());
        camera.set(Videoio.CAP_PROP_FPS, picturesPerSecond);
        camera.set(Videoio.CAP_PROP_BUFFERSIZE, 1);
        return input;
      }
    }
    return Optional.empty();
  }

  /** The systems to ask, the quickest first: Windows' Media Foundation can take 20 s to open. */
  private static int[] cameraSystems() {
    String os = System.getProperty("os.name");
    if (os.startsWith("Windows")) {
      return new int[] {Videoio.CAP_DSHOW, Videoio.CAP_MSMF};
    }
    return new int[] {os.startsWith("Mac") ? Videoio.CAP_AVFOUNDATION : Videoio.CAP_V4L2};
  }

  /**
   * Opens an AVI file whose pictures are JPEGs: the one kind of video that OpenCV reads everywhere.
   *
   * @return empty if the file is of another kind
   */
  public static Optional<VideoInput> aviFile(Path file) throws IOException {
    OpenCv.load();
    return opened(new VideoCapture(file.toString(), Videoio.CAP_OPENCV_MJPEG));
  }

  private static Optional<VideoInput> opened(VideoCapture capture) {
    if (capture.isOpened()) {
      return Optional.of(new VideoInput(capture));
    }
    capture.release();
    return Optional.empty();
  }

  /**
   * Waits for the next picture, which {@link #retrieve} then unpacks.
   *
   * @return false at the end of a file, and where a camera has gone
   */
  public boolean grab() {
    return capture.grab();
  }

  /** The picture last grabbed; the caller closes it. Empty if it is damaged. */
  public Optional<VideoFrame> retrieve(@Nullable Stamp stamp) throws IOException {
    try {
      if (!capture.retrieve(picture) || picture.empty()) {
        return Optional.empty();
      }
      return Optional.of(Mats.copy(picture, stamp));
    } catch (CvException e) {
      throw Mats.told("a picture that OpenCV refuses", e);
    }
  }

  /** Back to the first picture of a file. */
  public void rewind() {
    capture.set(Videoio.CAP_PROP_POS_FRAMES, 0);
  }

  @Override
  public void close() {
    capture.release();
    picture.release();
  }
}
