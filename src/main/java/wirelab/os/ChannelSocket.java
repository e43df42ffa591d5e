package wirelab.os;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a number of {@link ChannelCalls}. Nothing here waits: what would wait answers
 * {@link #NOTHING_YET} or null. Failures are exceptions of Java, as they come.
 */
abstract class ChannelSocket implements Closeable {
  static final int NOTHING_YET = -2;

  static ProtocolFamily of(Family family) {
    return family == Family.AF_INET ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6;
  }

  abstract void set(SocketFlag option, int value) throws IOException;

  abstract int get(SocketFlag option) throws IOException;

  abstract void bind(InetSocketAddress local) throws IOException;

  abstract void listen(int backlog) throws IOException;

  /** A connection, or null. */
  abstract @Nullable ChannelSocket accept() throws IOException;

  /** Returns whether it is connected. */
  abstract boolean connect(InetSocketAddress remote) throws IOException;

  /** Sends to {@code remote}, or to the other end where that is null. */
  abstract int send(ByteBuffer bytes, @Nullable InetSocketAddress remote) throws IOException;

  /** Whether a send goes on until all bytes are taken. */
  abstract boolean stream();

  abstract int receive(ByteBuffer space) throws IOException;

  /** Who sent what was received last; empty on streams. */
  abstract Optional<InetSocketAddress> from();

  abstract void shutdown(Direction direction) throws IOException;

  abstract Optional<InetSocketAddress> local() throws IOException;

  abstract Optional<InetSocketAddress> remote() throws IOException;
}
