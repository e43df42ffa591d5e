package wirelab.transport.raw;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.PendingCall;
import wirelab.event.Recorder;
import wirelab.event.SourceLine;
import wirelab.event.Stage;
import wirelab.model.ByteRange;
import wirelab.model.HostPort;
import wirelab.os.Cancellation;
import wirelab.os.OsException;
import wirelab.spi.Channel;
import wirelab.spi.Listener;
import wirelab.transport.Senders;

/**
 * Receives whole IP packets and hands out the datagrams in them. The kernel gives a raw socket a
 * copy of every packet of its protocol, so those for other ports are passed over, unrecorded, and
 * what UDP checks in the kernel is checked here.
 */
final class RawListener implements Listener, Senders.Datagrams {
  private static final SourceLine RECV = SourceLine.in(RawListener.class, "recvfrom");
  private static final long TICK_NANOS = 50_000_000;

  private final RawPair sockets;
  private final Recorder recorder;
  private final Senders senders;
  private final ByteBuffer packet = ByteBuffer.allocateDirect(65_536);
  private @Nullable InetSocketAddress named;
  private String name = "";
  private long received;

  RawListener(RawPair sockets, Recorder recorder) {
    this.sockets = sockets;
    this.recorder = recorder;
    this.senders = new Senders(this, recorder);
  }

  @Override
  public InetSocketAddress local() {
    return sockets.local();
  }

  @Override
  public int socket() {
    return sockets.raw().number();
  }

  @Override
  public Channel accept() throws IOException {
    return senders.accept();
  }

  @Override
  public @Nullable InetSocketAddress receiveWithin(ByteBuffer space) throws IOException {
    long until = System.nanoTime() + TICK_NANOS;
    Cancellation tick = () -> System.nanoTime() - until > 0;
    do {
      PendingCall call = recorder.begin(CallName.RECVFROM, socket(), RECV, space);
      if (!received(tick)) {
        return null;
      }
      Optional<UdpInIp> datagram = UdpInIp.of(packet).filter(found -> found.isFor(local()));
      if (datagram.isPresent() && isWhole(datagram.get())) {
        return taken(datagram.get(), space, call);
      }
    } while (!tick.cancelled());
    return null;
  }

  /** Whether a packet came in time. */
  private boolean received(Cancellation tick) throws IOException {
    packet.clear();
    try {
      sockets.raw().receive(packet, tick); // @recvfrom
      packet.flip();
      return true;
    } catch (OsException e) {
      if (sockets.raw().closed()) {
        throw (IOException) new ClosedChannelException().initCause(e);
      }
      if (e.errno().name().equals("EINTR")) {
        return false;
      }
      throw e;
    }
  }

  private boolean isWhole(UdpInIp datagram) {
    Optional<String> damage = datagram.damage();
    damage.ifPresent(
        reason ->
            recorder.record(
                new Event.StageFailed(recorder.now(), recorder.side(), Stage.RECEIVE, reason)));
    return damage.isEmpty();
  }

  private InetSocketAddress taken(UdpInIp datagram, ByteBuffer space, PendingCall call) {
    ByteBuffer payload = datagram.payload();
    int count = Math.min(payload.remaining(), space.remaining());
    space.put(payload.limit(payload.position() + count));
    InetSocketAddress from = datagram.source();
    if (!from.equals(named)) {
      named = from;
      name = HostPort.of(from).toString();
    }
    call.moved(name, ByteRange.of(received, count));
    received += count;
    return from;
  }

  @Override
  public void close() throws IOException {
    sockets.close();
  }
}
