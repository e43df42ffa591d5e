package wirelab.opencv;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgcodecs.Imgcodecs;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.PixelFormat;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;

/** Pictures as OpenCV matrices and back. Every matrix made here is released by who asked for it. */
final class Mats {
  private Mats() {}

  /** A matrix over the direct memory of {@code pixels}; it must not outlive them. */
  static Mat view(VideoFormat format, ByteBuffer pixels) {
    if (!pixels.isDirect() || pixels.remaining() < format.byteCount()) {
      throw new IllegalArgumentException(
          "%s of %d bytes for a picture of %s: it takes %d in direct memory"
              .formatted(pixels, pixels.remaining(), format, format.byteCount()));
    }
    return new Mat(format.height(), format.width(), type(format.pixels()), pixels.slice());
  }

  /** A copy of the picture in {@code mat}, 8 bits deep, as memory of ours. */
  static VideoFrame copy(Mat mat, @Nullable Stamp stamp) throws IOException {
    VideoFormat format = formatOf(mat);
    return VideoFrame.of(format, stamp, copyBytes(mat));
  }

  /** A copy of the bytes of {@code mat}, 8 bits deep and without gaps; the caller closes it. */
  static Lease copyBytes(Mat mat) {
    int size = Math.toIntExact(mat.total() * mat.elemSize());
    Lease lease = Memory.common().lease(size);
    Mat target = new Mat(mat.rows(), mat.cols(), mat.type(), lease.bytes());
    mat.copyTo(target);
    target.release();
    return lease;
  }

  /** The BGR picture in the file whose bytes are {@code file}; {@code kind} for the complaint. */
  static VideoFrame decode(Mat file, String kind, @Nullable Stamp stamp) throws IOException {
    Mat picture;
    try {
      picture = Imgcodecs.imdecode(file, Imgcodecs.IMREAD_COLOR);
    } catch (CvException e) {
      throw told("%d bytes that OpenCV refuses as %s".formatted(file.total(), kind), e);
    }
    try {
      if (picture.empty()) {
        throw new IOException(
            "%d bytes that OpenCV can not read as %s".formatted(file.total(), kind));
      }
      return copy(picture, stamp);
    } finally {
      picture.release();
    }
  }

  /** What OpenCV complains of, in one line: its messages have several, with places in its code. */
  static IOException told(String what, CvException failure) {
    String message = String.valueOf(failure.getMessage());
    String reason = Reason.oneLine(message.replaceFirst("(?s)^.*?error: ", ""));
    return new IOException(what + ": " + reason, failure);
  }

  private static VideoFormat formatOf(Mat mat) throws IOException {
    PixelFormat pixels =
        switch (mat.channels()) {
          case 1 -> PixelFormat.GRAY8;
          case 3 -> PixelFormat.BGR8;
          default -> throw new IOException("a picture of %d channels".formatted(mat.channels()));
        };
    if (mat.depth() != CvType.CV_8U) {
      throw new IOException("a picture of type " + CvType.typeToString(mat.type()));
    }
    try {
      return new VideoFormat(mat.cols(), mat.rows(), pixels);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static int type(PixelFormat pixels) {
    return pixels == PixelFormat.BGR8 ? CvType.CV_8UC3 : CvType.CV_8UC1;
  }
}
