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
  private static final long SOON_NANOS = 20_000;

  private final Selector selector;
  private final Senders senders;
  private @Nullable InetSocketAddress named;
  private String name = "";
  private long received;

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

  /** Those that are sent together come close upon each other: going to sleep would take longer. */
  @SuppressWarnings("ThreadPriorityCheck") // on one processor the sender needs the turn
  private @Nullable InetSocketAddress receiveSoon(ByteBuffer space) throws IOException {
    InetSocketAddress from = null;
    long until = System.nanoTime() + SOON_NANOS;
    while (from == null && System.nanoTime() - until < 0) {
      Thread.yield();
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
