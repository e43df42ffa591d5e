package wirelab.source.webcam;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.model.SessionClock;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.FrameSource;

/**
 * The newest picture of a camera, whenever the next one is asked for: a camera's own queue would
 * make every picture older than it need be.
 */
final class WebcamSource implements FrameSource {
  /** How long closing waits for a camera that hangs; its thread gives it back later. */
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final CameraRequest request;
  private final Duration patience;
  private final Newest newest = new Newest();
  private final Grabber grabber;
  private volatile @Nullable Thread thread;
  private volatile @Nullable VideoFormat format;
  private long sequence;

  /**
   * A camera not yet open.
   *
   * @param patience how long it may take to open, and later to give the next picture
   */
  WebcamSource(Camera.Driver driver, CameraRequest request, SessionClock clock, Duration patience) {
    this.request = request;
    this.patience = patience;
    grabber = new Grabber(driver, request, clock, newest);
  }

  @Override
  public void open() throws IOException, InterruptedException {
    thread = grabber.start();
    try {
      format = newest.format(patience, Complaint.slow(request.index(), patience)).orElse(null);
    } finally {
      if (format == null) {
        newest.close();
      }
    }
    if (format == null) {
      throw new IOException("camera %d was closed while it opened".formatted(request.index()));
    }
  }

  @Override
  public VideoFormat format() {
    VideoFormat known = format;
    if (known == null) {
      throw new IllegalStateException("the camera is not open");
    }
    return known;
  }

  @Override
  public Optional<VideoFrame> next() throws IOException, InterruptedException {
    return newest.take(patience, Complaint.mute(request.index(), patience)).map(this::numbered);
  }

  /** Numbers are given here, not where pictures are grabbed, so that there are no gaps in them. */
  private VideoFrame numbered(VideoFrame picture) {
    long capturedAt = picture.stamp().orElseThrow().capturedAt();
    return picture.stamped(new Stamp(sequence++, capturedAt));
  }

  @Override
  public boolean live() {
    return true;
  }

  @Override
  public void close() {
    newest.close();
    Thread running = thread;
    if (running != null) {
      try {
        running.join(FAREWELL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
