package wirelab.pipeline;

import org.jspecify.annotations.Nullable;
import wirelab.event.Recorder;

/** A source on a thread of its own, and a queue between it and the sender. */
final class Queued implements Intake {
  private final FrameQueue queue;
  private final Recorder recorder;
  private Footage footage;
  private Capture capture;

  /** Starts at once. */
  Queued(FrameQueue queue, Footage footage, Recorder recorder) {
    this.queue = queue;
    this.recorder = recorder;
    this.footage = footage;
    this.capture = new Capture(footage, queue, recorder);
  }

  @Override
  public @Nullable Waiting take() throws InterruptedException {
    return queue.take();
  }

  @Override
  public int depth() {
    return queue.depth();
  }

  @Override
  public synchronized boolean endless() {
    return footage.endless();
  }

  @Override
  public synchronized boolean change(Footage next) {
    capture.close();
    if (queue.finished()) {
      return false;
    }
    footage = next;
    capture = new Capture(next, queue, recorder);
    return true;
  }

  @Override
  public synchronized void finish() {
    capture.close();
    queue.finish();
  }

  @Override
  public synchronized void close() {
    capture.close();
    queue.close();
  }
}
