package wirelab.pipeline;

import java.io.IOException;
import java.util.Optional;
import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.event.Stage;
import wirelab.model.Stamp;
import wirelab.model.VideoFrame;
import wirelab.spi.Catalog;
import wirelab.spi.FrameSource;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;

/** Runs a source on a thread of its own and fills the sender's queue. */
final class Capture implements AutoCloseable {
  private final Feed feed;
  private final Catalog catalog;
  private final FrameQueue queue;
  private final Newest preview;
  private final Recorder recorder;
  private volatile FrameSource source;
  private volatile boolean stopped;
  private final Worker worker;

  /** Starts at once. When the source ends by itself, so does the queue. */
  Capture(Feed feed, Catalog catalog, FrameQueue queue, Newest preview, Recorder recorder)
      throws SettingException {
    this.feed = feed;
    this.catalog = catalog;
    this.queue = queue;
    this.preview = preview;
    this.recorder = recorder;
    this.source = catalog.sources().create(feed.source());
    this.worker = Worker.start("capture", this::run);
  }

  private void run() throws InterruptedException, IOException {
    try {
      if (!pictures() && feed.standIn()) {
        standIn();
      }
    } finally {
      source.close();
      if (!stopped) {
        queue.finish();
      }
    }
  }

  /** The test pattern takes over from a source that failed. */
  private void standIn() throws InterruptedException {
    source.close();
    try {
      source = catalog.sources().create(Spec.of(Feed.TEST_PATTERN));
    } catch (SettingException e) {
      fail(String.valueOf(e.getMessage()));
      return;
    }
    recorder.record(
        new Event.Switched(
            recorder.now(), recorder.side(), "source", feed.source().name(), Feed.TEST_PATTERN));
    pictures();
  }

  /** Whether the source did all that was asked of it. */
  private boolean pictures() throws InterruptedException {
    try {
      source.open();
      Pacer pacer = new Pacer(source.live() ? Rate.MAX : feed.rate());
      for (long count = 0; feed.frames() == 0 || count < feed.frames(); count++) {
        pacer.await();
        if (!picture()) {
          break;
        }
      }
      return true;
    } catch (IOException e) {
      fail(String.valueOf(e.getMessage()));
      return false;
    }
  }

  private void fail(String reason) {
    recorder.record(new Event.StageFailed(recorder.now(), recorder.side(), Stage.CAPTURE, reason));
  }

  private boolean picture() throws IOException, InterruptedException {
    long began = recorder.now();
    Optional<VideoFrame> next = source.next();
    if (next.isEmpty()) {
      return false;
    }
    VideoFrame frame = next.get();
    long sequence = frame.stamp().map(Stamp::sequence).orElse(-1L);
    long now = recorder.now();
    recorder.record(
        new Event.StagePassed(
            now,
            recorder.side(),
            Stage.CAPTURE,
            sequence,
            now - began,
            frame.format().byteCount()));
    preview.offer(frame.share());
    recorder.record(new Event.PictureCaptured(now, recorder.side(), sequence, queue.depth()));
    queue.put(frame, now).ifPresent(this::dropped);
    return true;
  }

  private void dropped(VideoFrame frame) {
    long sequence = frame.stamp().map(Stamp::sequence).orElse(-1L);
    recorder.record(
        new Event.PictureDropped(
            recorder.now(), recorder.side(), sequence, "the sender does not keep up"));
    frame.close();
  }

  @Override
  public void close() {
    stopped = true;
    source.close();
    worker.stop();
  }
}
