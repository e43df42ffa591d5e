package wirelab.opencv;

import java.io.IOException;
import java.nio.ByteBuffer;
import wirelab.model.VideoFormat;

/**
 * Reads the size that a JPEG claims before any memory is taken for its pixels (ITU-T T.81, B.2.2:
 * the frame header {@code FF Cn length precision height width}).
 */
final class JpegSize {
  private static final int START_OF_IMAGE = 0xFFD8;

  private JpegSize() {}

  /**
   * Makes sure that the remaining bytes of {@code jpeg} begin a JPEG of a size that is taken.
   *
   * @throws IOException with the offending bytes or numbers
   */
  static void check(ByteBuffer jpeg) throws IOException {
    ByteBuffer bytes = jpeg.slice();
    if (bytes.remaining() < 4 || bytes.getChar() != START_OF_IMAGE) {
      throw new IOException("no JPEG: it should begin with ff d8");
    }
    while (bytes.remaining() >= 9) {
      int marker = bytes.getChar();
      int length = bytes.getChar(bytes.position());
      if (marker >> 8 != 0xFF || length < 2) {
        break;
      }
      if (isFrameHeader(marker & 0xFF)) {
        checkSides(bytes.getChar(bytes.position() + 5), bytes.getChar(bytes.position() + 3));
        return;
      }
      if (length > bytes.remaining()) {
        break;
      }
      bytes.position(bytes.position() + length);
    }
    throw new IOException("a JPEG without a frame header (ff c0 to ff cf)");
  }

  private static boolean isFrameHeader(int code) {
    return code >= 0xC0 && code <= 0xCF && code != 0xC4 && code != 0xC8 && code != 0xCC;
  }

  private static void checkSides(int width, int height) throws IOException {
    int most = VideoFormat.MAX_SIDE;
    if (width < 1 || width > most || height < 1 || height > most) {
      throw new IOException(
          "a JPEG of %d×%d pixels; each side must be 1 to %d".formatted(width, height, most));
    }
  }
}
