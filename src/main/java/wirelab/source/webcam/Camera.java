package wirelab.source.webcam;

import java.io.IOException;
import java.util.Optional;
import wirelab.model.Stamp;
import wirelab.model.VideoFrame;

/** A camera that is open. One thread opens, reads and closes it. */
interface Camera extends AutoCloseable {
  /** Waits for the next picture; false if none came, as from a camera that was unplugged. */
  boolean grab();

  /** The picture last grabbed; the caller closes it. Empty if it came damaged. */
  Optional<VideoFrame> retrieve(Stamp stamp) throws IOException;

  @Override
  void close();

  /** Opens cameras. */
  @FunctionalInterface
  interface Driver {
    /**
     * Takes as long as the system likes.
     *
     * @throws IOException with one line that says what to do
     */
    Camera open(CameraRequest request) throws IOException;
  }
}
