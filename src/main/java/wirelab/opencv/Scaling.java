package wirelab.opencv;

import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.PictureSize;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;

/** Brings pictures to the size that a stream has. OpenCV is loaded before. */
public final class Scaling {
  private Scaling() {}

  /**
   * The picture stretched to {@code size}, with its stamp. To half of it or less each pixel is the
   * mean of those that it stands for; else between its neighbours, which is ten times as fast.
   * Takes {@code frame} over: it is returned where it has that size already, else closed.
   */
  public static VideoFrame to(PictureSize size, VideoFrame frame) {
    VideoFormat from = frame.format();
    if (PictureSize.of(from).equals(size)) {
      return frame;
    }
    VideoFormat to = new VideoFormat(size.width(), size.height(), from.pixels());
    Lease lease = Memory.common().lease(to.byteCount());
    boolean halved = 2 * to.width() <= from.width() && 2 * to.height() <= from.height();
    Mat source = Mats.view(from, frame.pixels());
    Mat target = Mats.view(to, lease.bytes());
    try (frame) {
      Imgproc.resize(
          source,
          target,
          new Size(to.width(), to.height()),
          0,
          0,
          halved ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
      return VideoFrame.of(to, frame.stamp().orElse(null), lease);
    } catch (CvException e) {
      lease.close();
      throw e;
    } finally {
      source.release();
      target.release();
    }
  }
}
