package wirelab.ui.picture;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import wirelab.model.PixelFormat;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;

/** Turns pictures into what a screen takes. */
final class Pixels {
  private static final int OPAQUE = 0xFF000000;
  private static final int GRAY_TO_RGB = 0x010101;

  private Pixels() {}

  /**
   * Writes {@code frame} into {@code argb}, which has room for it, one int a pixel. Goes row by row
   * through arrays: that is fast from the first picture on, before anything is compiled.
   */
  static void convert(VideoFrame frame, IntBuffer argb) {
    VideoFormat format = frame.format();
    ByteBuffer pixels = frame.pixels();
    byte[] row = new byte[format.rowBytes()];
    int[] line = new int[format.width()];
    for (int y = 0; y < format.height(); y++) {
      pixels.get(y * row.length, row);
      if (format.pixels() == PixelFormat.GRAY8) {
        fromGray(row, line);
      } else {
        fromBgr(row, line);
      }
      argb.put(y * line.length, line);
    }
  }

  private static void fromGray(byte[] row, int[] line) {
    for (int x = 0; x < line.length; x++) {
      line[x] = OPAQUE | ((row[x] & 0xFF) * GRAY_TO_RGB);
    }
  }

  private static void fromBgr(byte[] row, int[] line) {
    for (int x = 0, at = 0; x < line.length; x++, at += 3) {
      int red = row[at + 2] & 0xFF;
      int green = row[at + 1] & 0xFF;
      int blue = row[at] & 0xFF;
      line[x] = OPAQUE | (red << 16) | (green << 8) | blue;
    }
  }
}
