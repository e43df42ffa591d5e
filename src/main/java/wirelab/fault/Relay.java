package wirelab.fault;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.os.Sockets;

/**
 * Stands between sender and receiver and forwards what it is sent, a bounded number of bytes in
 * each packet: so loopback, which carries up to 64 KiB in one packet, looks like Ethernet. It plays
 * a part of the network, so its calls are not written down; what it does is.
 */
public final class Relay implements Closeable {
  private static final int RETRY_MILLIS = 100;

  private final int most;
  private final Recorder recorder;
  private final Consumer<Event.Relayed> told;
  private final ServerSocketChannel entry;
  private final InetSocketAddress local;
  private final List<RelayedConnection> connections = new CopyOnWriteArrayList<>();
  private volatile boolean closed;
  private @Nullable Attendant attendant;

  /**
   * Binds a port of the loopback interface, and forwards nothing yet.
   *
   * @param most bytes a write
   * @param told hears of each connection before anything is forwarded
   */
  public Relay(int most, Recorder recorder, Consumer<Event.Relayed> told) throws IOException {
    this.most = most;
    this.recorder = recorder;
    this.told = told;
    this.entry = ServerSocketChannel.open();
    entry.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    this.local = (InetSocketAddress) entry.getLocalAddress();
    recorder.record(new Event.Relaying(recorder.now(), recorder.side(), local, most));
  }

  /** Where a sender connects to it. */
  public InetSocketAddress local() {
    return local;
  }

  /** From now on whoever connects is connected with {@code target}. */
  public void forwardTo(InetSocketAddress target) {
    attendant = Attendant.start("relay", () -> accept(target));
  }

  private void accept(InetSocketAddress target) {
    while (!closed) {
      try {
        SocketChannel incoming = entry.accept();
        incoming.setOption(StandardSocketOptions.TCP_NODELAY, true);
        forward(incoming, connect(target), target);
      } catch (ClosedChannelException | InterruptedException e) {
        return; // that is how it ends
      } catch (IOException e) {
        // this sender gave up; the next one is taken
      }
    }
  }

  /** The receiver may not listen yet. */
  private Exit connect(InetSocketAddress target)
      throws InterruptedException, ClosedChannelException {
    while (!closed) {
      try {
        return Exit.to(target, Sockets.system());
      } catch (IOException e) {
        Thread.sleep(RETRY_MILLIS);
      }
    }
    throw new ClosedChannelException();
  }

  private void forward(SocketChannel incoming, Exit exit, InetSocketAddress target)
      throws IOException {
    Event.Relayed relayed =
        new Event.Relayed(
            recorder.now(),
            recorder.side(),
            (InetSocketAddress) incoming.getRemoteAddress(),
            local,
            exit.local(),
            target);
    told.accept(relayed);
    recorder.record(relayed);
    RelayedConnection.Watch watch =
        (range, bytes) -> {
          if (recorder.tap().open()) {
            recorder.tap().relayed(relayed, recorder.now(), range, bytes);
          }
        };
    connections.add(new RelayedConnection(incoming, exit, most, watch));
    if (closed) {
      connections.forEach(RelayedConnection::close);
    }
  }

  /** Ends all connections through it. */
  @Override
  public void close() throws IOException {
    closed = true;
    entry.close();
    connections.forEach(RelayedConnection::close);
    if (attendant != null) {
      attendant.join();
    }
    connections.forEach(RelayedConnection::join);
  }
}
