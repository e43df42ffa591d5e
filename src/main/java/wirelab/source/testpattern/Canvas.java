package wirelab.source.testpattern;

import java.nio.ByteBuffer;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;

/** The memory of one picture, and what was last drawn into it besides the backdrop. */
final class Canvas implements AutoCloseable {
  final VideoFormat format;
  final ByteBuffer pixels;

  /** Where the ball stands, in half pixels. */
  int ballX;

  int ballY;

  /** What the captions show. */
  final Glyph[][] captions;

  private final Lease lease;

  Canvas(VideoFormat format, ByteBuffer backdrop, Glyph[][] captions) {
    this.format = format;
    this.captions = captions;
    lease = Memory.common().lease(format.byteCount());
    pixels = lease.bytes();
    pixels.put(0, backdrop, 0, format.byteCount());
  }

  /** Whether everyone who was shown the picture is done with it. */
  boolean free() {
    return lease.holders() == 1;
  }

  /** What is drawn, as a picture that the caller closes; nothing is drawn until that is done. */
  VideoFrame show(Stamp stamp) {
    return VideoFrame.of(format, stamp, pixels, lease.share());
  }

  @Override
  public void close() {
    lease.close();
  }
}
