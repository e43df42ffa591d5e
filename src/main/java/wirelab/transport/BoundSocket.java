package wirelab.transport;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.NetworkChannel;
import wirelab.event.CallName;
import wirelab.event.PendingCall;
import wirelab.event.Recorder;
import wirelab.event.SourceLine;

/**
 * A socket that has its address, and whose calls are written down: what channels and listeners are
 * made from. Any thread may close it.
 *
 * @param <S> what Java calls such a socket
 */
public abstract class BoundSocket<S extends NetworkChannel> implements Closeable {
  private static final SourceLine CLOSE = SourceLine.in(BoundSocket.class, "close");

  protected final S socket;
  protected final int number;
  protected final Recorder recorder;
  private final InetSocketAddress local;

  protected BoundSocket(S socket, int number, Recorder recorder) throws IOException {
    this.socket = socket;
    this.number = number;
    this.recorder = recorder;
    this.local = (InetSocketAddress) socket.getLocalAddress();
  }

  public InetSocketAddress local() {
    return local;
  }

  /** A number for the socket, as in its calls in the log. */
  public int socket() {
    return number;
  }

  /** A call on this socket that is about to be made. */
  protected PendingCall begin(CallName name, SourceLine line, ByteBuffer... buffers) {
    return recorder.begin(name, number, line, buffers);
  }

  @Override
  public void close() throws IOException {
    if (socket.isOpen()) {
      PendingCall call = begin(CallName.CLOSE, CLOSE);
      socket.close(); // @close
      call.returned("");
    }
  }
}
