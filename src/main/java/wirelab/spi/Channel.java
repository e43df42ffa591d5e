package wirelab.spi;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/**
 * A connected socket. One thread sends, one receives; closing it from any thread ends both. Nothing
 * is kept of the buffers handed in.
 */
public interface Channel extends Closeable {
  /** What receive answers when nothing came in time. */
  int NOTHING_YET = -2;

  InetSocketAddress local();

  InetSocketAddress remote();

  /** A number for the socket, as in its calls in the log. */
  int socket();

  /** Sends all remaining bytes of all pieces, in order: a stretch of a stream, or one datagram. */
  void send(ByteBuffer... pieces) throws IOException;

  /**
   * Receives what there is, at most what {@code space} has room for, and moves its position.
   *
   * @return the number of bytes, -1 at the end of the stream, {@link #NOTHING_YET} where a datagram
   *     socket has waited a while for nothing
   */
  int receive(ByteBuffer space) throws IOException;

  /**
   * Sends once, without waiting, whatever the socket takes of {@code bytes} now.
   *
   * @return how many bytes it took, perhaps none; for datagrams all of them
   */
  default int sendOnce(ByteBuffer bytes) throws IOException {
    int count = bytes.remaining();
    send(bytes);
    return count;
  }

  /** Closes at once: what has not arrived never will. A stream's other end is told by a RST. */
  default void abort() throws IOException {
    close();
  }

  /** Says that no more will be sent; what was sent still arrives. */
  default void finish() throws IOException {}
}
