package wirelab.source.testpattern;

import wirelab.model.Strip;
import wirelab.model.VideoFormat;

/**
 * Where things stand in a pattern of one size. Rows of pixels from the top: the strip from 0, the
 * bars from {@code barsTop}, the grey ramp from {@code rampTop}, the dark band from {@code bandTop}
 * to the end. The ball has room above the ramp.
 */
record Composition(VideoFormat format, int barsTop, int rampTop, int bandTop, int ballRadius) {
  static Composition of(VideoFormat format) {
    int height = format.height();
    int band = Math.max(height * 18 / 100, Math.min(12, height / 4));
    int ramp = height * 12 / 100;
    int barsTop = Strip.height(format);
    int bandTop = height - band;
    int rampTop = bandTop - ramp;
    int room = Math.min(format.width(), rampTop - barsTop);
    int radius = Math.max(room * 14 / 100, Math.min(4, room / 2 - 1));
    return new Composition(format, barsTop, rampTop, bandTop, radius);
  }
}
