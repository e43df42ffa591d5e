package wirelab.opencv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import wirelab.model.VideoFormat;

/**
 * Reads what a JPEG claims before any memory is taken for its pixels (ITU-T T.81, annex B):
 *
 * <pre>
 * FF D8   FF xx length ...   FF Cn length precision height width ...   FF DA ... data   FF D9
 * start   any segments       frame header                              scans            end
 * </pre>
 */
final class JpegHeader {
  private static final int START_OF_IMAGE = 0xFFD8;
  private static final int END_OF_IMAGE = 0xFFD9;

  /** A marker may have any number of ff before it. */
  private static final int FILL = 0xFFFF;

  /**
   * No Huffman code is shorter than a bit, and a bit says at most 32 × 32 pixels in three parts.
   */
  private static final int MOST_PIXELS_PER_BYTE = 1024;

  private JpegHeader() {}

  /**
   * Makes sure that the remaining bytes of {@code jpeg} are a JPEG of a size that is taken, with a
   * beginning and an end. Of one that was cut short OpenCV would make a picture that is partly
   * grey, and say nothing.
   *
   * @throws IOException with the offending bytes or numbers
   */
  static void check(ByteBuffer jpeg) throws IOException {
    ByteBuffer bytes = jpeg.slice();
    if (bytes.remaining() < 4 || bytes.getChar() != START_OF_IMAGE) {
      throw new IOException(
          "no JPEG: it should begin with ff d8, and these %d bytes begin with %s"
              .formatted(jpeg.remaining(), beginning(jpeg.slice())));
    }
    while (bytes.remaining() >= 9) {
      int marker = bytes.getChar();
      int length = bytes.getChar(bytes.position());
      if (marker == FILL) {
        bytes.position(bytes.position() - 1);
        continue;
      }
      if (marker >> 8 != 0xFF || length < 2) {
        break;
      }
      if (isFrameHeader(marker & 0xFF)) {
        checkSides(bytes, bytes.capacity());
        checkEnd(bytes);
        return;
      }
      if (length > bytes.remaining()) {
        break;
      }
      bytes.position(bytes.position() + length);
    }
    throw new IOException(
        "a JPEG of %d bytes without a frame header (ff c0 to ff cf)".formatted(bytes.capacity()));
  }

  private static boolean isFrameHeader(int code) {
    return code >= 0xC0 && code <= 0xCF && code != 0xC4 && code != 0xC8 && code != 0xCC;
  }

  private static void checkSides(ByteBuffer header, int fileSize) throws IOException {
    int width = header.getChar(header.position() + 5);
    int height = header.getChar(header.position() + 3);
    int most = VideoFormat.MAX_SIDE;
    if (width < 1 || width > most || height < 1 || height > most) {
      throw new IOException(
          "a JPEG of %d×%d pixels; each side must be 1 to %d".formatted(width, height, most));
    }
    if ((long) width * height > (long) fileSize * MOST_PIXELS_PER_BYTE) {
      throw new IOException(
          "a JPEG that claims %d×%d pixels in %d bytes".formatted(width, height, fileSize));
    }
  }

  /** Looks from the back: inside the scans ff is followed by 00 or d0 to d7, never by d9. */
  private static void checkEnd(ByteBuffer fromFrameHeader) throws IOException {
    for (int i = fromFrameHeader.limit() - 2; i >= fromFrameHeader.position(); i--) {
      if (fromFrameHeader.getChar(i) == END_OF_IMAGE) {
        return;
      }
    }
    throw new IOException(
        "a JPEG cut short after %d bytes: the end marker ff d9 is missing"
            .formatted(fromFrameHeader.capacity()));
  }

  private static String beginning(ByteBuffer bytes) {
    byte[] first = new byte[Math.min(4, bytes.remaining())];
    bytes.get(first);
    return HexFormat.ofDelimiter(" ").formatHex(first);
  }
}
