package wirelab.pipeline;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.fault.Fault;
import wirelab.model.ByteRange;
import wirelab.model.VideoFrame;

/**
 * A receiver that is slow on purpose: its own thread takes its time for each picture, as a program
 * does that computes something with it, and meanwhile receives nothing.
 */
final class Slowness implements Consumer<VideoFrame> {
  private static final ByteRange NO_BYTES = ByteRange.of(0, 0);
  private static final long UNKNOWN = -1;

  private final Duration time;
  private final Recorder recorder;
  private long pictures;

  Slowness(Duration time, Recorder recorder) {
    this.time = time;
    this.recorder = recorder;
  }

  @Override
  public void accept(VideoFrame picture) {
    long until = System.nanoTime() + time.toNanos();
    recorder.record(
        new Event.FaultInjected(
            recorder.now(),
            recorder.side(),
            Fault.SLOW_RECEIVER.text(),
            Fault.SLOW_RECEIVER.layer(),
            0,
            pictures++,
            UNKNOWN,
            0,
            NO_BYTES,
            NO_BYTES,
            "the receiver takes %d ms for it".formatted(time.toMillis())));
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(this, left);
      if (Thread.currentThread().isInterrupted()) {
        return; // it is to stop
      }
    }
  }
}
