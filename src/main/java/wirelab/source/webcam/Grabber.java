package wirelab.source.webcam;

import java.io.IOException;
import java.util.Optional;
import wirelab.model.SessionClock;
import wirelab.model.Stamp;
import wirelab.model.VideoFrame;

/**
 * Has one platform thread of its own that opens a camera, reads it and closes it, and puts the
 * newest picture where {@link WebcamSource} finds it. However late an opening camera comes, it is
 * this thread that gives it back.
 */
final class Grabber implements Runnable {
  /** A camera may fail now and then; one that was unplugged fails at once and every time. */
  private static final int FAILURES_IN_A_ROW = 10;

  private final Camera.Driver driver;
  private final CameraRequest request;
  private final SessionClock clock;
  private final Newest newest;

  Grabber(Camera.Driver driver, CameraRequest request, SessionClock clock, Newest newest) {
    this.driver = driver;
    this.request = request;
    this.clock = clock;
    this.newest = newest;
  }

  /** Starts the thread, which ends soon after {@code newest} is closed. */
  Thread start() {
    return Thread.ofPlatform().daemon().name("webcam " + request.index()).start(this);
  }

  @Override
  public void run() {
    if (newest.closed()) {
      return;
    }
    try (Camera camera = driver.open(request)) {
      read(camera);
    } catch (IOException e) {
      newest.fail(e);
    } catch (RuntimeException | Error e) {
      newest.fail(new IOException("camera %d: %s".formatted(request.index(), e), e));
      throw e;
    }
  }

  private void read(Camera camera) throws IOException {
    boolean seen = false;
    int failures = 0;
    while (!newest.closed()) {
      Optional<VideoFrame> picture = next(camera);
      if (picture.isPresent()) {
        newest.put(picture.get());
        seen = true;
        failures = 0;
      } else if (++failures == FAILURES_IN_A_ROW) {
        int index = request.index();
        throw new IOException(seen ? Complaint.gone(index) : Complaint.dark(index));
      }
    }
  }

  private Optional<VideoFrame> next(Camera camera) throws IOException {
    return camera.grab() ? camera.retrieve(new Stamp(0, clock.now())) : Optional.empty();
  }
}
