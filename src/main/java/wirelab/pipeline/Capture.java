package wirelab.pipeline;

import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.model.Stamp;
import wirelab.model.VideoFrame;

/** Fills a queue with the pictures of a source, on a thread of its own. */
final class Capture implements AutoCloseable {
  private final Footage footage;
  private final FrameQueue queue;
  private final Recorder recorder;
  private final Worker worker;

  /** Starts at once. When the source ends by itself, so does the queue. */
  Capture(Footage footage, FrameQueue queue, Recorder recorder) {
    this.footage = footage;
    this.queue = queue;
    this.recorder = recorder;
    this.worker = Worker.start("capture", this::run);
  }

  private void run() throws InterruptedException {
    try {
      for (VideoFrame frame = footage.next(); frame != null; frame = footage.next()) {
        queue.put(frame, recorder.now()).ifPresent(this::dropped);
      }
    } finally {
      if (!footage.closed()) {
        queue.finish();
      }
    }
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
    footage.close();
    worker.stop();
  }
}
