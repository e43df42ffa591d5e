package wirelab.source.file;

import java.io.IOException;
import java.util.Optional;
import wirelab.model.VideoFrame;

/** The pictures of a file or folder, one after the other. One thread at a time. */
interface Pictures extends AutoCloseable {
  /**
   * The next picture that can be read, without a stamp; the caller closes it. Damaged ones are
   * passed over.
   *
   * @return empty after the last one
   */
  Optional<VideoFrame> next() throws IOException;

  /** Back to the first one. */
  void rewind() throws IOException;

  /** What to say if there is not one picture that can be read. */
  String nothingReadable();

  @Override
  void close();
}
