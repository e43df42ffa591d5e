package wirelab.opencv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.videoio.VideoWriter;
import org.opencv.videoio.Videoio;
import wirelab.model.PixelFormat;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;

/**
 * Writes an AVI file whose pictures are JPEGs, which OpenCV writes and reads everywhere. It appears
 * under its name when it is complete. One thread at a time.
 */
public final class VideoOutput implements AutoCloseable {
  private final VideoWriter writer;
  private final VideoFormat format;
  private final Path target;
  private final Path part;

  private VideoOutput(VideoWriter writer, VideoFormat format, Path target, Path part) {
    this.writer = writer;
    this.format = format;
    this.target = target;
    this.part = part;
  }

  /**
   * Begins a file for pictures of one shape.
   *
   * @throws IOException with one line if there can be no such file
   */
  public static VideoOutput avi(Path file, VideoFormat format, double picturesPerSecond)
      throws IOException {
    OpenCv.load();
    Path target = file.toAbsolutePath();
    // OpenCV goes by the ending, and does not say why it can not write: so that is tried first
    String unique = Long.toHexString(System.nanoTime());
    Path part = target.resolveSibling(".%s.%s.avi".formatted(target.getFileName(), unique));
    Files.createFile(part);
    Size size = new Size(format.width(), format.height());
    int jpeg = VideoWriter.fourcc('M', 'J', 'P', 'G');
    boolean colour = format.pixels() == PixelFormat.BGR8;
    VideoWriter writer =
        new VideoWriter(
            part.toString(), Videoio.CAP_OPENCV_MJPEG, jpeg, picturesPerSecond, size, colour);
    if (!writer.isOpened()) {
      writer.release();
      Files.deleteIfExists(part);
      throw new IOException("OpenCV can not write %s as AVI of %s".formatted(file, format));
    }
    return new VideoOutput(writer, format, target, part);
  }

  /** What all pictures must be like. */
  public VideoFormat format() {
    return format;
  }

  /** Adds a picture, which stays the caller's. */
  public void add(VideoFrame frame) throws IOException {
    Mat pixels = Mats.view(frame.format(), frame.pixels());
    try {
      writer.write(pixels);
    } catch (CvException e) {
      throw Mats.told("a picture of %s can not be written".formatted(frame.format()), e);
    } finally {
      pixels.release();
    }
  }

  /** Completes the file and gives it its name. */
  public void complete() throws IOException {
    writer.release();
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Without {@link #complete}, nothing is left of the file. */
  @Override
  public void close() throws IOException {
    writer.release();
    Files.deleteIfExists(part);
  }
}
