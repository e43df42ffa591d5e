package wirelab.pipeline;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import wirelab.model.VideoFrame;

/**
 * Room for one picture: a newer one takes the place of one that nobody took. So a slow display
 * never makes a queue. Any thread offers and takes.
 */
public final class Newest implements AutoCloseable {
  private final AtomicReference<@Nullable VideoFrame> room = new AtomicReference<>();

  /** Puts a picture in and takes it over. */
  public void offer(VideoFrame frame) {
    VideoFrame older = room.getAndSet(frame);
    if (older != null) {
      older.close();
    }
  }

  /** The newest picture, once; the caller closes it. */
  public Optional<VideoFrame> take() {
    return Optional.ofNullable(room.getAndSet(null));
  }

  @Override
  public void close() {
    take().ifPresent(VideoFrame::close);
  }
}
