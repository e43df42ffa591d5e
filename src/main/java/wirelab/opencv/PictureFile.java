package wirelab.opencv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.VideoFrame;

/**
 * Reads pictures from files: PNG, JPEG, BMP. The bytes are read by Java, so that names in every
 * alphabet work on every system.
 */
public final class PictureFile {
  private static final int LARGEST = 256 << 20;
  private static final int START_OF_JPEG = 0xFFD8;

  private PictureFile() {}

  /**
   * The picture in {@code file} as BGR, without a stamp; the caller closes it.
   *
   * @throws IOException with one line that names the file
   */
  public static VideoFrame read(Path file) throws IOException {
    OpenCv.load();
    try (Lease lease = bytes(file)) {
      ByteBuffer bytes = lease.bytes();
      if (bytes.remaining() >= 2 && bytes.getChar(0) == START_OF_JPEG) {
        JpegHeader.check(bytes);
      }
      Mat mat = new Mat(1, bytes.remaining(), CvType.CV_8UC1, bytes);
      try {
        return Mats.decode(mat, "a picture", null);
      } finally {
        mat.release();
      }
    } catch (IOException e) {
      throw new IOException("%s: %s".formatted(file.getFileName(), Reason.of(e)), e);
    }
  }

  private static Lease bytes(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      if (size < 1 || size > LARGEST) {
        throw new IOException("%d bytes; a picture has 1 to %d".formatted(size, LARGEST));
      }
      Lease lease = Memory.common().lease((int) size);
      ByteBuffer bytes = lease.bytes();
      boolean whole = false;
      try {
        int read = 0;
        while (read >= 0 && bytes.hasRemaining()) {
          read = channel.read(bytes);
        }
        whole = !bytes.hasRemaining();
      } finally {
        if (!whole) {
          lease.close();
        }
      }
      if (!whole) {
        throw new IOException("shorter than its %d bytes".formatted(size));
      }
      return lease;
    }
  }
}
