package wirelab.source.webcam;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;

/**
 * Room for one picture between the thread that grabs and the thread that takes: a newer one pushes
 * the older one out. All threads may use it.
 */
final class Newest implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable VideoFrame picture;
  private @Nullable IOException failure;
  private boolean closed;

  /** Puts a picture here and takes it over. */
  void put(VideoFrame newer) {
    lock.lock();
    try {
      if (closed) {
        newer.close();
        return;
      }
      dropPicture();
      picture = newer;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** No more will come, for this reason. */
  void fail(IOException reason) {
    lock.lock();
    try {
      failure = reason;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for a picture and tells its shape; the picture stays.
   *
   * @param late what to say when none comes within {@code patience}
   * @return empty once this is closed
   * @throws IOException if no more will come, or none came in time
   */
  Optional<VideoFormat> format(Duration patience, String late)
      throws IOException, InterruptedException {
    lock.lock();
    try {
      return await(patience, late).map(VideoFrame::format);
    } finally {
      lock.unlock();
    }
  }

  /** As {@link #format}, but hands the picture over; the caller closes it. */
  Optional<VideoFrame> take(Duration patience, String late)
      throws IOException, InterruptedException {
    lock.lock();
    try {
      Optional<VideoFrame> taken = await(patience, late);
      picture = null;
      return taken;
    } finally {
      lock.unlock();
    }
  }

  private Optional<VideoFrame> await(Duration patience, String late)
      throws IOException, InterruptedException {
    long left = patience.toNanos();
    while (picture == null && failure == null && !closed) {
      if (left <= 0) {
        throw new IOException(late);
      }
      left = changed.awaitNanos(left);
    }
    if (picture == null && failure != null && !closed) {
      throw new IOException(failure.getMessage(), failure);
    }
    return Optional.ofNullable(picture);
  }

  boolean closed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Ends {@link #take} and lets go of the picture here. Again is harmless. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      dropPicture();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void dropPicture() {
    if (picture != null) {
      picture.close();
      picture = null;
    }
  }
}
