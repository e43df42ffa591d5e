package wirelab.fault;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection through a relay: two sockets, and a thread for each direction. */
final class RelayedConnection {
  private final SocketChannel incoming;
  private final Exit exit;
  private final int most;
  private final AtomicInteger threads = new AtomicInteger(2);
  private final Attendant forth;
  private final Attendant back;

  /** Moves bytes from one side to the other until the first one ends its stream. */
  @FunctionalInterface
  private interface Forwarding {
    void run(ByteBuffer bytes) throws IOException;
  }

  /** Begins to forward at once. */
  RelayedConnection(SocketChannel incoming, Exit exit, int most) {
    this.incoming = incoming;
    this.exit = exit;
    this.most = most;
    this.forth = Attendant.start("relay-forth", () -> forward(this::forth));
    this.back = Attendant.start("relay-back", () -> forward(this::back));
  }

  private void forth(ByteBuffer bytes) throws IOException {
    while (incoming.read(bytes.clear()) >= 0) {
      exit.write(bytes.flip());
    }
    exit.finish();
  }

  private void back(ByteBuffer bytes) throws IOException {
    while (exit.read(bytes.clear()) > 0) {
      bytes.flip();
      while (bytes.hasRemaining()) {
        incoming.write(bytes);
      }
    }
    incoming.shutdownOutput();
  }

  private void forward(Forwarding forwarding) {
    try {
      forwarding.run(ByteBuffer.allocateDirect(most));
    } catch (IOException e) {
      reset();
    }
    if (threads.decrementAndGet() == 0) {
      close();
      exit.release();
    }
  }

  /** One side is gone without a word: the other one is told so. */
  private void reset() {
    try {
      incoming.setOption(StandardSocketOptions.SO_LINGER, 0);
    } catch (IOException e) {
      // closed already
    }
    exit.abort();
    close();
  }

  void close() {
    exit.close();
    try {
      incoming.close();
    } catch (IOException e) {
      // there is nothing left to be done about it
    }
  }

  void join() {
    forth.join();
    back.join();
  }
}
