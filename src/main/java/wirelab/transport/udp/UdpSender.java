package wirelab.transport.udp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import wirelab.event.CallName;
import wirelab.event.Recorder;
import wirelab.event.SourceLine;
import wirelab.model.ByteRange;
import wirelab.spi.Channel;

/** The sender's datagram socket, connected to one receiver. */
final class UdpSender implements Channel {
  private static final SourceLine SEND = SourceLine.in(UdpSender.class, "send");
  private static final SourceLine RECV = SourceLine.in(UdpSender.class, "recv");
  private static final SourceLine CLOSE = SourceLine.in(UdpSender.class, "close");

  private final DatagramChannel socket;
  private final int number;
  private final Pause pause;
  private final Recorder recorder;
  private final InetSocketAddress local;
  private final InetSocketAddress remote;
  private long sent;
  private long received;

  UdpSender(DatagramChannel socket, int number, Pause pause, Recorder recorder) throws IOException {
    this.socket = socket;
    this.number = number;
    this.pause = pause;
    this.recorder = recorder;
    this.local = (InetSocketAddress) socket.getLocalAddress();
    this.remote = (InetSocketAddress) socket.getRemoteAddress();
  }

  @Override
  public InetSocketAddress local() {
    return local;
  }

  @Override
  public InetSocketAddress remote() {
    return remote;
  }

  @Override
  public int socket() {
    return number;
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
    long began = recorder.now();
    try {
      long count = socket.write(pieces); // @send
      recorder.moved(CallName.SEND, number, ByteRange.of(sent, count), began, SEND);
    } catch (PortUnreachableException e) {
      recorder.failed(CallName.SEND, number, "", "connection refused", began, SEND);
    } catch (IOException e) {
      String why = "%s: a datagram of %,d bytes".formatted(e.getMessage(), size);
      recorder.failed(CallName.SEND, number, "", why, began, SEND);
      throw new IOException(why + "; choose a smaller datagram size or smaller pictures", e);
    }
    sent += size;
    pause.after(size);
  }

  @Override
  public int receive(ByteBuffer space) throws IOException {
    long began = recorder.now();
    int count = socket.read(space); // @recv
    recorder.moved(CallName.RECV, number, ByteRange.of(received, count), began, RECV);
    received += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    if (socket.isOpen()) {
      long began = recorder.now();
      socket.close(); // @close
      recorder.call(CallName.CLOSE, number, "", began, CLOSE);
    }
  }
}
