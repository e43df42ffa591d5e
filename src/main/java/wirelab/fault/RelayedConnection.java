package wirelab.fault;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicInteger;
import wirelab.model.ByteRange;

/** One connection through a relay: two sockets, and a thread for each direction. */
final class RelayedConnection {
  private final SocketChannel incoming;
  private final Exit exit;
  private final int most;
  private final Watch watch;
  private final AtomicInteger threads = new AtomicInteger(2);
  private final Attendant forth;
  private final Attendant back;

  /** Moves bytes from one side to the other until the first one ends its stream. */
  @FunctionalInterface
  private interface Forwarding {
    void run(ByteBuffer bytes) throws IOException;
  }

  /** Sees what is passed on to the receiver: bytes with their place, none at the end. */
  @FunctionalInterface
  interface Watch {
    void passed(ByteRange range, ByteBuffer bytes);
  }

  /** Begins to forward at once. */
  RelayedConnection(SocketChannel incoming, Exit exit, int most, Watch watch) {
    this.watch = watch;
    this.incoming = incoming;
    this.exit = exit;
    this.most = most;
    this.forth = Attendant.start("relay-forth", () -> forward(this::forth));
    this.back = Attendant.start("relay-back", () -> forward(this::back));
  }

  private void forth(ByteBuffer bytes) throws IOException {
    long at = 0;
    while (incoming.read(bytes.clear()) >= 0) {
      int size = bytes.flip().remaining();
      exit.write(bytes);
      watch.passed(ByteRange.of(at, size), bytes.flip());
      at += size;
    }
    exit.finish();
    watch.passed(ByteRange.of(at, 0), bytes.clear());
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
