package wirelab.spi;

import java.io.IOException;
import java.util.Optional;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;

/**
 * Where pictures come from. One thread opens, reads and closes it; {@link #close} may also come
 * from another thread, and ends a waiting {@link #next}.
 */
public interface FrameSource extends AutoCloseable {
  /**
   * Gets hold of the camera or file. Called once, before all else, never on the window's thread.
   *
   * @throws IOException with one line that says what is missing and what to do
   */
  void open() throws IOException, InterruptedException;

  /** The shape of the pictures; known once open. */
  VideoFormat format();

  /**
   * The next picture, stamped; the caller closes it. The sequence number goes up by one each time.
   *
   * @return empty when there are no more
   */
  Optional<VideoFrame> next() throws IOException, InterruptedException;

  /** Whether {@link #next} waits until a new picture is there, as a camera does. */
  default boolean live() {
    return false;
  }

  @Override
  void close();
}
