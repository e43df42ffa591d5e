package wirelab.ui.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import wirelab.model.PixelFormat;
import wirelab.model.VideoFrame;

/** Turns pictures into what a screen takes. */
final class Pixels {
  private static final int OPAQUE = 0xFF000000;
  private static final int COLOURS = 0x00FFFFFF;
  private static final int GRAY_TO_RGB = 0x010101;

  private Pixels() {}

  /** Writes {@code frame} into {@code argb}, which has room for it, one int a pixel. */
  static void convert(VideoFrame frame, IntBuffer argb) {
    ByteBuffer pixels = frame.pixels().order(ByteOrder.LITTLE_ENDIAN);
    int count = frame.format().width() * frame.format().height();
    if (frame.format().pixels() == PixelFormat.GRAY8) {
      for (int i = 0; i < count; i++) {
        argb.put(i, OPAQUE | ((pixels.get(i) & 0xFF) * GRAY_TO_RGB));
      }
      return;
    }
    // four bytes at a time, of which one belongs to the next pixel; the last pixel has no next
    int last = count - 1;
    for (int i = 0, at = 0; i < last; i++, at += 3) {
      argb.put(i, OPAQUE | (pixels.getInt(at) & COLOURS));
    }
    int at = 3 * last;
    int blue = pixels.get(at) & 0xFF;
    int green = pixels.get(at + 1) & 0xFF;
    int red = pixels.get(at + 2) & 0xFF;
    argb.put(last, OPAQUE | (red << 16) | (green << 8) | blue);
  }
}
