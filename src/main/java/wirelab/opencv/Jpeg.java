package wirelab.opencv;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Stamp;
import wirelab.model.VideoFrame;

/** JPEG by OpenCV. One instance serves one thread, which closes it. */
public final class Jpeg implements AutoCloseable {
  private final MatOfByte file;
  private final MatOfInt settings;
  private int quality = -1;

  /**
   * Loads OpenCV where that has not been done.
   *
   * @throws IOException if it can not be had on this machine, with the reason
   */
  public Jpeg() throws IOException {
    OpenCv.load();
    file = new MatOfByte();
    settings = new MatOfInt();
  }

  /** The picture as a JPEG file of quality 1 to 100; the caller closes the lease. */
  public Lease encode(VideoFrame frame, int wantedQuality) throws IOException {
    if (wantedQuality != quality) {
      settings.fromArray(Imgcodecs.IMWRITE_JPEG_QUALITY, wantedQuality);
      quality = wantedQuality;
    }
    Mat pixels = Mats.view(frame.format(), frame.pixels());
    try {
      if (!Imgcodecs.imencode(".jpg", pixels, file, settings)) {
        throw new IOException("OpenCV could not write a JPEG of " + frame.format());
      }
    } catch (CvException e) {
      throw Mats.told("a JPEG of %s can not be written".formatted(frame.format()), e);
    } finally {
      pixels.release();
    }
    return Mats.copyBytes(file);
  }

  /**
   * The remaining bytes of {@code jpeg} as a BGR picture, also where they hold a grey one; the
   * caller closes it. Bytes outside direct memory are copied there first.
   *
   * @throws IOException if they are no whole JPEG that OpenCV can read
   */
  public VideoFrame decode(ByteBuffer jpeg, @Nullable Stamp stamp) throws IOException {
    JpegHeader.check(jpeg);
    if (jpeg.isDirect()) {
      return decodeDirect(jpeg.slice(), stamp);
    }
    try (Lease direct = Memory.common().lease(jpeg.remaining())) {
      return decodeDirect(direct.bytes().put(jpeg.duplicate()).flip(), stamp);
    }
  }

  private static VideoFrame decodeDirect(ByteBuffer jpeg, @Nullable Stamp stamp)
      throws IOException {
    Mat bytes = new Mat(1, jpeg.remaining(), CvType.CV_8UC1, jpeg);
    try {
      return Mats.decode(bytes, "JPEG", stamp);
    } finally {
      bytes.release();
    }
  }

  @Override
  public void close() {
    file.release();
    settings.release();
    quality = -1;
  }
}
