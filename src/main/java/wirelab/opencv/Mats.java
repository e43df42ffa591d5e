package wirelab.opencv;

import java.nio.ByteBuffer;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.PixelFormat;
import wirelab.model.VideoFormat;

/** Pictures as OpenCV matrices and back. Every matrix made here is released by who asked for it. */
final class Mats {
  private Mats() {}

  /** A matrix over the direct memory of {@code pixels}; it must not outlive them. */
  static Mat view(VideoFormat format, ByteBuffer pixels) {
    return new Mat(format.height(), format.width(), type(format.pixels()), pixels);
  }

  /** The shape of a matrix of type CV_8UC3 or CV_8UC1. */
  static VideoFormat formatOf(Mat mat) {
    PixelFormat pixels = mat.channels() == 3 ? PixelFormat.BGR8 : PixelFormat.GRAY8;
    return new VideoFormat(mat.cols(), mat.rows(), pixels);
  }

  /** Copies a matrix into memory of ours. */
  static Lease copy(Mat mat) {
    VideoFormat format = formatOf(mat);
    Lease lease = Memory.common().lease(format.byteCount());
    Mat target = view(format, lease.bytes());
    mat.copyTo(target);
    target.release();
    return lease;
  }

  static int type(PixelFormat pixels) {
    return pixels == PixelFormat.BGR8 ? CvType.CV_8UC3 : CvType.CV_8UC1;
  }
}
