package wirelab.transport.udp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import org.jspecify.annotations.Nullable;
import wirelab.event.CallName;
import wirelab.event.PendingCall;
import wirelab.event.Recorder;
import wirelab.event.SourceLine;
import wirelab.model.ByteRange;
import wirelab.model.HostPort;
import wirelab.spi.Channel;
import wirelab.spi.Listener;
import wirelab.transport.BoundSocket;
import wirelab.transport.Senders;

/** The receiver's datagram socket. */
final class UdpListener extends BoundSocket<DatagramChannel>
    implements Listener, Senders.Datagrams {
  private static final SourceLine RECV = SourceLine.in(UdpListener.class, "recvfrom");
  private static final int TICK_MILLIS = 50;
  private static final long LOOK_NANOS = 2_000;
  private static final long SOON_NANOS =
      Runtime.getRuntime().availableProcessors() > 1 ? 200_000 : 0;

  private final Selector selector;
  private final Senders senders;
  private @Nullable InetSocketAddress named;
  private String name = "";
  private long received;
  private long heard = System.nanoTime();

  UdpListener(DatagramChannel socket, int number, Recorder recorder) throws IOException {
    super(socket, number, recorder);
    this.senders = new Senders(this, recorder);
    this.selector = Selector.open();
    socket.configureBlocking(false);
    socket.register(selector, SelectionKey.OP_READ);
  }

  @Override
  public Channel accept() throws IOException {
    return senders.accept();
  }

  @Override
  public @Nullable InetSocketAddress receiveWithin(ByteBuffer space) throws IOException {
    InetSocketAddress from = receive(space);
    if (from == null) {
      from = receiveSoon(space);
    }
    if (from == null) {
      waitForOne();
      from = receive(space);
    }
    return from;
  }

  /**
   * Datagrams that are sent together come close upon each other. To be woken takes longer than to
   * wait for the next one awake, and costs the sender time too.
   */
  private @Nullable InetSocketAddress receiveSoon(ByteBuffer space) throws IOException {
    InetSocketAddress from = null;
    while (from == null && System.nanoTime() - heard < SOON_NANOS) {
      long look = System.nanoTime() + LOOK_NANOS;
      while (System.nanoTime() - look < 0) {
        Thread.onSpinWait();
      }
      from = receive(space);
    }
    return from;
  }

  private @Nullable InetSocketAddress receive(ByteBuffer space) throws IOException {
    int before = space.position();
    PendingCall call = begin(CallName.RECVFROM, RECV, space);
    InetSocketAddress from = (InetSocketAddress) socket.receive(space); // @recvfrom
    if (from != null) {
      int count = space.position() - before;
      call.moved(nameOf(from), ByteRange.of(received, count));
      received += count;
      heard = System.nanoTime();
    }
    return from;
  }

  /** Nearly all datagrams come from the same sender. */
  private String nameOf(InetSocketAddress from) {
    if (!from.equals(named)) {
      named = from;
      name = HostPort.of(from).toString();
    }
    return name;
  }

  private void waitForOne() throws IOException {
    try {
      selector.select(TICK_MILLIS);
      selector.selectedKeys().clear();
    } catch (ClosedSelectorException e) {
      throw (IOException) new ClosedChannelException().initCause(e);
    }
  }

  @Override
  public void close() throws IOException {
    selector.close();
    super.close();
  }
}
