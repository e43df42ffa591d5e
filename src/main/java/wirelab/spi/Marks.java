package wirelab.spi;

import java.nio.ByteBuffer;

/** Reads a framing's marks in bytes that were captured. Keeps nothing, so any thread asks. */
public interface Marks {
  /** Bytes that a mark has. */
  int width();

  /**
   * The mark that begins at {@code bytes}' position, which stays.
   *
   * @param bytes at least {@link #width} of a stream, or a whole datagram
   * @param limit the most bytes that a message may have
   * @throws FramingException if no mark can be so: one line with the offending value
   */
  Mark read(ByteBuffer bytes, int limit) throws FramingException;
}
