package wirelab.source.testpattern;

import java.nio.ByteBuffer;
import java.util.function.IntUnaryOperator;
import wirelab.model.VideoFormat;

/** What never changes in a pattern: colour bars, a ramp from black to white, a dark band. */
final class Backdrop {
  private static final int[] BARS = {
    Colour.PAPER, 0xEBCB3D, 0x4FC9D9, 0x5DC66B, 0xC565C9, 0xDB534F, 0x3D6FD8
  };

  private Backdrop() {}

  static void draw(ByteBuffer pixels, Composition composition) {
    VideoFormat format = composition.format();
    int width = format.width();
    rows(pixels, format, 0, composition.barsTop(), x -> Colour.NIGHT);
    rows(
        pixels,
        format,
        composition.barsTop(),
        composition.rampTop(),
        x -> BARS[x * BARS.length / width]);
    rows(
        pixels,
        format,
        composition.rampTop(),
        composition.bandTop(),
        x -> x * 255 / (width - 1) * 0x010101);
    rows(pixels, format, composition.bandTop(), format.height(), x -> Colour.NIGHT);
  }

  /** Gives rows {@code top} to {@code end} (exclusive) the colours that {@code colourAt} says. */
  private static void rows(
      ByteBuffer pixels, VideoFormat format, int top, int end, IntUnaryOperator colourAt) {
    if (top == end) {
      return;
    }
    for (int x = 0; x < format.width(); x++) {
      Colour.put(pixels, format.offset(x, top), colourAt.applyAsInt(x));
    }
    for (int y = top + 1; y < end; y++) {
      pixels.put(format.offset(0, y), pixels, format.offset(0, top), format.rowBytes());
    }
  }
}
