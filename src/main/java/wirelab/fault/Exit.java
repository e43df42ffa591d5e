package wirelab.fault;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import wirelab.os.Direction;
import wirelab.os.Family;
import wirelab.os.OsException;
import wirelab.os.SocketCalls;
import wirelab.os.SocketFlag;
import wirelab.os.SocketType;

/**
 * The side of a relay that talks to the receiver. Each write leaves as a packet of its own: Java's
 * sockets can not ask for that, so these are the system's. One thread writes, one reads.
 */
final class Exit {
  private final SocketCalls calls;
  private final int socket;
  private volatile boolean closed;

  private Exit(SocketCalls calls, int socket) {
    this.calls = calls;
    this.socket = socket;
  }

  /**
   * Connects.
   *
   * @throws OsException if nobody listens there
   */
  static Exit to(InetSocketAddress target, SocketCalls calls) throws OsException {
    boolean old = target.getAddress() instanceof java.net.Inet4Address;
    int socket = calls.socket(old ? Family.AF_INET : Family.AF_INET6, SocketType.SOCK_STREAM, 0);
    Exit exit = new Exit(calls, socket);
    try {
      calls.setOption(socket, SocketFlag.TCP_NODELAY, 1);
      calls.connect(socket, target, () -> exit.closed);
      return exit;
    } catch (OsException e) {
      exit.release();
      throw e;
    }
  }

  InetSocketAddress local() throws IOException {
    return calls.local(socket).orElseThrow(() -> new IOException("the relay has no address"));
  }

  /** Writes all of it. */
  void write(ByteBuffer bytes) throws OsException {
    while (bytes.hasRemaining()) {
      calls.sendRecord(socket, bytes, () -> closed);
    }
  }

  /** The number of bytes, 0 at the end. */
  int read(ByteBuffer space) throws OsException {
    return calls.receive(socket, space, () -> closed);
  }

  void finish() throws OsException {
    calls.shutdown(socket, Direction.SHUT_WR);
  }

  /** Its end will be a RST. */
  void abort() {
    try {
      calls.setOption(socket, SocketFlag.SO_LINGER, 0);
    } catch (OsException e) {
      // then it ends with a FIN
    }
  }

  /** Ends whatever waits on it, on any thread. */
  void close() {
    closed = true;
  }

  /** Gives the descriptor back, once nobody uses it any more. */
  void release() {
    try {
      calls.close(socket);
    } catch (OsException e) {
      // it is given back all the same
    }
  }
}
