package wirelab.source.webcam;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;

/** A camera whose pictures, each of one colour, come when a test says so. */
final class FakeCamera implements Camera, Camera.Driver {
  static final VideoFormat FORMAT = VideoFormat.bgr(8, 6);
  static final int DAMAGED = -1;
  private static final int UNPLUGGED = -2;

  final CountDownLatch mayOpen = new CountDownLatch(1);
  final CountDownLatch closed = new CountDownLatch(1);
  final AtomicInteger grabs = new AtomicInteger();
  private final BlockingQueue<Integer> coming = new LinkedBlockingQueue<>();
  private int colour;

  /** A camera that opens at once and has these pictures already. */
  static FakeCamera showing(int... colours) {
    FakeCamera camera = new FakeCamera();
    camera.mayOpen.countDown();
    for (int colour : colours) {
      camera.show(colour);
    }
    return camera;
  }

  void show(int next) {
    coming.add(next);
  }

  void unplug() {
    show(UNPLUGGED);
  }

  @Override
  public Camera open(CameraRequest request) {
    try {
      mayOpen.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  @Override
  public boolean grab() {
    grabs.incrementAndGet();
    try {
      if (colour != UNPLUGGED) {
        colour = coming.take();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return colour != UNPLUGGED;
  }

  @Override
  public Optional<VideoFrame> retrieve(Stamp stamp) {
    if (colour == DAMAGED) {
      return Optional.empty();
    }
    Lease lease = Memory.common().lease(FORMAT.byteCount());
    lease.bytes().put(0, (byte) colour);
    return Optional.of(VideoFrame.of(FORMAT, stamp, lease));
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
