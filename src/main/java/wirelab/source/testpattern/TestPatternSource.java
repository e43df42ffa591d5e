package wirelab.source.testpattern;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.model.SessionClock;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.FrameSource;

/**
 * Hands out pictures of a {@link TestPattern} as fast as they are asked for. It keeps a few
 * canvases and draws again on one that nobody else holds any more, which costs a fraction of a new
 * picture. Any thread may call it.
 */
final class TestPatternSource implements FrameSource {
  /** How many pictures may be under way before each new one costs a full copy. */
  static final int CANVASES = 6;

  private final VideoFormat format;
  private final SessionClock clock;
  private final ZoneId zone;
  private final List<Canvas> canvases = new ArrayList<>();
  private @Nullable TestPattern pattern;
  private long sequence;

  TestPatternSource(VideoFormat format, SessionClock clock, ZoneId zone) {
    this.format = format;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public synchronized void open() {
    pattern = new TestPattern(format, zone);
  }

  @Override
  public VideoFormat format() {
    return format;
  }

  @Override
  public synchronized Optional<VideoFrame> next() {
    if (pattern == null) {
      return Optional.empty();
    }
    Stamp stamp = new Stamp(sequence++, clock.now());
    Canvas canvas = freeCanvas(pattern);
    pattern.draw(canvas, stamp);
    return Optional.of(canvas.show(stamp));
  }

  /** The first that is free, so that the same memory stays in the processor's cache. */
  private Canvas freeCanvas(TestPattern pattern) {
    for (int i = 0; i < canvases.size(); i++) {
      if (canvases.get(i).free()) {
        return canvases.get(i);
      }
    }
    if (canvases.size() == CANVASES) {
      canvases.removeFirst().close();
    }
    Canvas canvas = pattern.canvas();
    canvases.add(canvas);
    return canvas;
  }

  @Override
  public synchronized void close() {
    canvases.forEach(Canvas::close);
    canvases.clear();
    if (pattern != null) {
      pattern.close();
      pattern = null;
    }
  }
}
