package wirelab.opencv;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;

/** JPEG by OpenCV. One instance serves one thread, which closes it. */
public final class Jpeg implements AutoCloseable {
  private final MatOfByte file;

  /**
   * Loads OpenCV where that has not been done.
   *
   * @throws IOException if it can not be had on this machine, with the reason
   */
  public Jpeg() throws IOException {
    OpenCv.load();
    file = new MatOfByte();
  }

  /** The picture as a JPEG file of quality 1 to 100; the caller closes the lease. */
  public Lease encode(VideoFrame frame, int quality) throws IOException {
    Mat pixels = Mats.view(frame.format(), frame.pixels());
    MatOfInt settings = new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality);
    try {
      if (!Imgcodecs.imencode(".jpg", pixels, file, settings)) {
        throw new IOException("OpenCV could not write a JPEG of " + frame.format());
      }
      byte[] bytes = file.toArray();
      Lease lease = Memory.common().lease(bytes.length);
      lease.bytes().put(bytes);
      return lease;
    } finally {
      settings.release();
      pixels.release();
    }
  }

  /**
   * The remaining bytes of {@code jpeg}, direct memory, as a BGR picture; the caller closes it.
   *
   * @throws IOException if they are no JPEG that OpenCV can read
   */
  public VideoFrame decode(ByteBuffer jpeg, @Nullable Stamp stamp) throws IOException {
    JpegSize.check(jpeg);
    Mat bytes = new Mat(1, jpeg.remaining(), org.opencv.core.CvType.CV_8UC1, jpeg.slice());
    Mat picture = null;
    try {
      picture = Imgcodecs.imdecode(bytes, Imgcodecs.IMREAD_COLOR);
      if (picture.empty()) {
        throw new IOException(
            "%d bytes that OpenCV can not read as JPEG".formatted(jpeg.remaining()));
      }
      VideoFormat format = Mats.formatOf(picture);
      return VideoFrame.of(format, stamp, Mats.copy(picture));
    } catch (CvException e) {
      throw new IOException("a JPEG that OpenCV refuses: " + e.getMessage(), e);
    } finally {
      if (picture != null) {
        picture.release();
      }
      bytes.release();
    }
  }

  @Override
  public void close() {
    file.release();
  }
}
