package wirelab.opencv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;
import wirelab.model.Lease;
import wirelab.model.VideoFrame;

/** Keeps pictures as PNG files, without loss. */
public final class Png {
  /** Of 9: for pictures from a camera more takes much longer and saves little. */
  private static final int COMPRESSION = 1;

  private Png() {}

  /**
   * Writes the picture, grey or in colour, over whatever {@code file} was. The file is there whole
   * or not at all.
   *
   * @throws IOException if OpenCV or the disk refuses
   */
  public static void write(VideoFrame frame, Path file) throws IOException {
    OpenCv.load();
    try (Lease png = encode(frame)) {
      store(png.bytes(), file.toAbsolutePath());
    } catch (FileSystemException e) {
      throw new IOException("%s can not be written: %s".formatted(file, Reason.of(e)), e);
    }
  }

  private static void store(ByteBuffer bytes, Path file) throws IOException {
    // not createTempFile: what that makes is for no one else to read, and stays so when moved
    String unique = Long.toHexString(System.nanoTime());
    Path part = file.resolveSibling(".%s.%s.part".formatted(file.getFileName(), unique));
    try {
      try (FileChannel channel =
          FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static Lease encode(VideoFrame frame) throws IOException {
    Mat pixels = Mats.view(frame.format(), frame.pixels());
    MatOfByte png = new MatOfByte();
    MatOfInt settings = new MatOfInt(Imgcodecs.IMWRITE_PNG_COMPRESSION, COMPRESSION);
    try {
      if (!Imgcodecs.imencode(".png", pixels, png, settings)) {
        throw new IOException("OpenCV could not write a PNG of " + frame.format());
      }
      return Mats.copyBytes(png);
    } catch (CvException e) {
      throw Mats.told("a PNG of %s can not be written".formatted(frame.format()), e);
    } finally {
      settings.release();
      png.release();
      pixels.release();
    }
  }
}
