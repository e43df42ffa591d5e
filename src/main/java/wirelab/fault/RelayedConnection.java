package wirelab.fault;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection through a relay: two sockets, and a thread for each direction. */
final class RelayedConnection {
  private final SocketChannel incoming;
  private final SocketChannel outgoing;
  private final int most;
  private final AtomicInteger open = new AtomicInteger(2);
  private final Attendant forth;
  private final Attendant back;

  /** Begins to forward at once. */
  RelayedConnection(SocketChannel incoming, SocketChannel outgoing, int most) {
    this.incoming = incoming;
    this.outgoing = outgoing;
    this.most = most;
    this.forth = Attendant.start("relay-forth", () -> forward(incoming, outgoing));
    this.back = Attendant.start("relay-back", () -> forward(outgoing, incoming));
  }

  /** Forwards until one side ends its stream, which is passed on, or breaks. */
  private void forward(SocketChannel from, SocketChannel to) {
    ByteBuffer bytes = ByteBuffer.allocateDirect(most);
    try {
      while (from.read(bytes.clear()) >= 0) {
        bytes.flip();
        while (bytes.hasRemaining()) {
          to.write(bytes);
        }
      }
      to.shutdownOutput();
      if (open.decrementAndGet() == 0) {
        close();
      }
    } catch (IOException e) {
      reset();
    }
  }

  /** One side is gone without a word: the other one is told so. */
  private void reset() {
    for (SocketChannel socket : new SocketChannel[] {incoming, outgoing}) {
      try {
        socket.setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (IOException e) {
        // closed already
      }
    }
    close();
  }

  void close() {
    for (SocketChannel socket : new SocketChannel[] {incoming, outgoing}) {
      try {
        socket.close();
      } catch (IOException e) {
        // there is nothing left to be done about it
      }
    }
  }

  void join() {
    forth.join();
    back.join();
  }
}
