package wirelab.transport.udp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import wirelab.event.CallName;
import wirelab.event.PendingCall;
import wirelab.event.Recorder;
import wirelab.event.SourceLine;
import wirelab.model.ByteRange;
import wirelab.spi.Channel;
import wirelab.transport.BoundSocket;

/** The sender's datagram socket, connected to one receiver. */
final class UdpSender extends BoundSocket<DatagramChannel> implements Channel {
  private static final SourceLine SEND = SourceLine.in(UdpSender.class, "send");
  private static final SourceLine RECV = SourceLine.in(UdpSender.class, "recv");

  private final Brake brake;
  private final InetSocketAddress remote;
  private long sent;
  private long received;

  /**
   * A sender on a connected socket.
   *
   * @param burst bytes between two pauses, 0 for none
   */
  UdpSender(DatagramChannel socket, int number, int burst, Recorder recorder) throws IOException {
    super(socket, number, recorder);
    this.remote = (InetSocketAddress) socket.getRemoteAddress();
    this.brake = Brake.of(burst, local(), remote);
  }

  @Override
  public InetSocketAddress remote() {
    return remote;
  }

  /**
   * Sends one datagram. That nobody listens is no error here, as datagrams may always be lost; it
   * is written down.
   */
  @Override
  public void send(ByteBuffer... pieces) throws IOException {
    int size = 0;
    for (ByteBuffer piece : pieces) {
      size += piece.remaining();
    }
    PendingCall call = begin(CallName.SEND, SEND, pieces);
    try {
      long count = socket.write(pieces); // @send
      call.moved(ByteRange.of(sent, count));
    } catch (PortUnreachableException e) {
      call.failed("", "connection refused");
    } catch (IOException e) {
      String why = "%s: a datagram of %,d bytes".formatted(e.getMessage(), size);
      call.failed("", why);
      throw new IOException(why + "; choose a smaller datagram size or smaller pictures", e);
    }
    sent += size;
    brake.after(size);
  }

  @Override
  public int receive(ByteBuffer space) throws IOException {
    PendingCall call = begin(CallName.RECV, RECV, space);
    int count = socket.read(space); // @recv
    call.moved(ByteRange.of(received, count));
    received += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    brake.close();
    super.close();
  }
}
