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
import wirelab.event.Event;
import wirelab.event.PendingCall;
import wirelab.event.Recorder;
import wirelab.event.SourceLine;
import wirelab.model.ByteRange;
import wirelab.model.HostPort;
import wirelab.model.Side;
import wirelab.spi.Channel;
import wirelab.spi.Listener;
import wirelab.transport.BoundSocket;

/**
 * The receiver's datagram socket. Datagram sockets know no connections, so senders are told apart
 * by their addresses: a sender has the socket until it has been silent for a while and another one
 * speaks. The datagram by which a new sender made itself known is the first that its channel hands
 * over.
 */
final class UdpListener extends BoundSocket<DatagramChannel> implements Listener {
  private static final SourceLine RECV = SourceLine.in(UdpListener.class, "recvfrom");
  private static final long SILENCE_NANOS = 500_000_000;
  private static final int TICK_MILLIS = 50;

  private final Selector selector;
  private final ByteBuffer first = ByteBuffer.allocateDirect(65_536);
  private @Nullable InetSocketAddress sender;
  private boolean firstWaits;
  private @Nullable InetSocketAddress named;
  private String name = "";
  private long lastHeard;
  private long received;

  UdpListener(DatagramChannel socket, int number, Recorder recorder) throws IOException {
    super(socket, number, recorder);
    this.selector = Selector.open();
    socket.configureBlocking(false);
    socket.register(selector, SelectionKey.OP_READ);
  }

  @Override
  public Channel accept() throws IOException {
    while (!firstWaits) {
      first.clear();
      InetSocketAddress from = receiveWithin(first);
      if (from != null) {
        sender = from;
        firstWaits = true;
        first.flip();
      }
    }
    lastHeard = recorder.now();
    return new FromOneSender(sender == null ? local() : sender);
  }

  /** One datagram, or null when none came for a tick. */
  private @Nullable InetSocketAddress receiveWithin(ByteBuffer space) throws IOException {
    int before = space.position();
    PendingCall call = begin(CallName.RECVFROM, RECV, space);
    InetSocketAddress from = (InetSocketAddress) socket.receive(space); // @recvfrom
    if (from == null) {
      waitForOne();
      call = begin(CallName.RECVFROM, RECV, space);
      from = (InetSocketAddress) socket.receive(space);
    }
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

  /**
   * What comes from one sender, until another takes its place. Closing it leaves the socket open.
   */
  private final class FromOneSender implements Channel {
    private final InetSocketAddress remote;
    private volatile boolean closed;

    FromOneSender(InetSocketAddress remote) {
      this.remote = remote;
    }

    @Override
    public InetSocketAddress local() {
      return UdpListener.this.local();
    }

    @Override
    public InetSocketAddress remote() {
      return remote;
    }

    @Override
    public int socket() {
      return number;
    }

    @Override
    public void send(ByteBuffer... pieces) throws IOException {
      throw new IOException("the receiver's datagram socket only receives");
    }

    @Override
    public int receive(ByteBuffer space) throws IOException {
      if (closed) {
        throw new ClosedChannelException();
      }
      if (firstWaits) {
        firstWaits = false;
        int count = first.remaining();
        space.put(first);
        return count;
      }
      int start = space.position();
      InetSocketAddress from = receiveWithin(space);
      if (from == null) {
        return NOTHING_YET;
      }
      long now = recorder.now();
      if (from.equals(remote)) {
        lastHeard = now;
        return space.position() - start;
      }
      return fromAnother(from, space, start, now);
    }

    private int fromAnother(InetSocketAddress from, ByteBuffer space, int start, long now) {
      if (now - lastHeard < SILENCE_NANOS) {
        recorder.record(new Event.DatagramTrouble(now, Side.RECEIVER, Event.Trouble.STRAY, -1, 1));
        space.position(start);
        return NOTHING_YET;
      }
      first.clear();
      first.put(space.duplicate().limit(space.position()).position(start));
      first.flip();
      firstWaits = true;
      sender = from;
      return -1;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
