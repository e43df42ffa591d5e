package wirelab.pipeline;

import org.jspecify.annotations.Nullable;
import wirelab.event.Recorder;
import wirelab.model.VideoFrame;

/**
 * No queue: the sender's thread takes each picture from the source itself when it is due, so that a
 * source is never ahead of its sender, and no picture changes threads.
 */
final class Direct implements Intake {
  private final Recorder recorder;
  private volatile Footage footage;
  private boolean finished;

  Direct(Footage footage, Recorder recorder) {
    this.footage = footage;
    this.recorder = recorder;
  }

  @Override
  public @Nullable Waiting take() throws InterruptedException {
    while (true) {
      Footage current = footage;
      VideoFrame frame = current.next();
      if (frame != null) {
        return new Waiting(frame, recorder.now());
      }
      if (wasLast(current)) {
        return null;
      }
    }
  }

  /** Whether what has ended is the source, and not only its turn. */
  private synchronized boolean wasLast(Footage ended) {
    finished |= ended.equals(footage);
    return finished;
  }

  @Override
  public int depth() {
    return 0;
  }

  @Override
  public boolean endless() {
    return footage.endless();
  }

  @Override
  public synchronized boolean change(Footage next) {
    if (finished) {
      return false;
    }
    Footage before = footage;
    footage = next;
    before.close();
    return true;
  }

  @Override
  public synchronized void finish() {
    finished = true;
    footage.close();
  }

  @Override
  public void close() {
    finish();
  }
}
