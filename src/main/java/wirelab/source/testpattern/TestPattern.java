package wirelab.source.testpattern;

import java.time.ZoneId;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Stamp;
import wirelab.model.Strip;
import wirelab.model.VideoFormat;

/**
 * Draws the pattern of one size. What never changes is drawn once; of a canvas that was drawn on
 * before only what moves is drawn again. The same stamp gives the same pixels. One thread at a
 * time.
 */
final class TestPattern implements AutoCloseable {
  private final VideoFormat format;
  private final Lease backdrop;
  private final Ball ball;
  private final boolean hasStrip;
  private final Captions captions;

  TestPattern(VideoFormat format, ZoneId zone) {
    this.format = format;
    Composition composition = Composition.of(format);
    backdrop = Memory.common().lease(format.byteCount());
    Backdrop.draw(backdrop.bytes(), composition);
    ball = new Ball(composition, backdrop.bytes());
    captions = Captions.of(composition, zone);
    hasStrip = Strip.fits(format);
  }

  /** A canvas with the backdrop and nothing else; the caller closes it. */
  Canvas canvas() {
    return new Canvas(format, backdrop.bytes(), captions.blank());
  }

  void draw(Canvas canvas, Stamp stamp) {
    ball.move(canvas, stamp.capturedAt());
    captions.draw(canvas, stamp);
    if (hasStrip) {
      Strip.write(canvas.pixels, format, stamp);
    }
  }

  @Override
  public void close() {
    backdrop.close();
  }
}
