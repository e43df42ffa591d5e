package wirelab.pipeline;

import java.io.IOException;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.event.Stage;
import wirelab.model.Stamp;
import wirelab.model.VideoFrame;
import wirelab.spi.Catalog;
import wirelab.spi.FrameSource;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;

/**
 * The pictures of one source, each when it is due, and of the test pattern where the source fails.
 * One thread takes; any thread may close.
 */
final class Footage implements AutoCloseable {
  private final Feed feed;
  private final Catalog catalog;
  private final Newest preview;
  private final Recorder recorder;
  private final IntSupplier depth;
  private volatile FrameSource source;
  private volatile @Nullable Pacer pacer;
  private long count;
  private boolean standsIn;
  private volatile boolean closed;

  /**
   * Opens nothing yet.
   *
   * @param depth how many pictures wait, for the log
   */
  Footage(Feed feed, Catalog catalog, Newest preview, Recorder recorder, IntSupplier depth)
      throws SettingException {
    this.feed = feed;
    this.catalog = catalog;
    this.preview = preview;
    this.recorder = recorder;
    this.depth = depth;
    this.source = catalog.sources().create(feed.source());
  }

  boolean closed() {
    return closed;
  }

  boolean endless() {
    return feed.frames() == 0;
  }

  /** The next picture, which the caller closes; null when there are no more, or when closed. */
  @Nullable VideoFrame next() throws InterruptedException {
    try {
      while (!closed && (endless() || count < feed.frames())) {
        try {
          pacer().await();
          count++;
          return closed ? null : picture();
        } catch (IOException e) {
          if (closed || !standIn(String.valueOf(e.getMessage()))) {
            return null;
          }
        }
      }
      return null;
    } finally {
      if (closed) {
        source.close(); // it may have been opened since
      }
    }
  }

  private Pacer pacer() throws IOException, InterruptedException {
    Pacer made = pacer;
    if (made == null) {
      source.open();
      made = new Pacer(source.live() ? Rate.MAX : feed.rate());
      pacer = made;
    }
    return made;
  }

  private @Nullable VideoFrame picture() throws IOException, InterruptedException {
    long began = recorder.now();
    Optional<VideoFrame> next = source.next();
    if (next.isEmpty()) {
      return null;
    }
    VideoFrame frame = next.get();
    long sequence = frame.stamp().map(Stamp::sequence).orElse(-1L);
    long now = recorder.now();
    int bytes = frame.format().byteCount();
    recorder.record(
        new Event.StagePassed(now, recorder.side(), Stage.CAPTURE, sequence, now - began, bytes));
    recorder.record(new Event.PictureCaptured(now, recorder.side(), sequence, depth.getAsInt()));
    preview.offer(frame.share());
    return frame;
  }

  /** Tells why the source failed; whether the test pattern takes over. */
  private boolean standIn(String reason) {
    recorder.record(new Event.StageFailed(recorder.now(), recorder.side(), Stage.CAPTURE, reason));
    if (!feed.standIn() || standsIn) {
      return false;
    }
    try {
      FrameSource pattern = catalog.sources().create(Spec.of(Feed.TEST_PATTERN));
      source.close();
      source = pattern;
    } catch (SettingException e) {
      throw new IllegalStateException("the test pattern has no default settings", e);
    }
    pacer = null;
    standsIn = true;
    recorder.record(
        new Event.Switched(
            recorder.now(), recorder.side(), "source", feed.source().name(), Feed.TEST_PATTERN));
    return true;
  }

  /** Ends a waiting {@link #next}, from any thread. */
  @Override
  public void close() {
    closed = true;
    source.close();
    Pacer waiting = pacer;
    if (waiting != null) {
      waiting.close();
    }
  }
}
