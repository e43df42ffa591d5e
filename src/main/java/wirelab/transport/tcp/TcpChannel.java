package wirelab.transport.tcp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import wirelab.event.CallName;
import wirelab.event.Recorder;
import wirelab.event.SourceLine;
import wirelab.model.ByteRange;
import wirelab.spi.Channel;

/** A connected stream socket. */
final class TcpChannel implements Channel {
  private static final SourceLine SEND = SourceLine.in(TcpChannel.class, "send");
  private static final SourceLine RECV = SourceLine.in(TcpChannel.class, "recv");
  private static final SourceLine SHUTDOWN = SourceLine.in(TcpChannel.class, "shutdown");
  private static final SourceLine CLOSE = SourceLine.in(TcpChannel.class, "close");

  private final SocketChannel socket;
  private final int number;
  private final int receiveSize;
  private final Recorder recorder;
  private final InetSocketAddress local;
  private final InetSocketAddress remote;
  private long sent;
  private long received;

  TcpChannel(SocketChannel socket, int number, int receiveSize, Recorder recorder)
      throws IOException {
    this.socket = socket;
    this.number = number;
    this.receiveSize = receiveSize;
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

  /** Sends everything, in as many calls as it takes: what Python calls {@code sendall}. */
  @Override
  public void send(ByteBuffer... pieces) throws IOException {
    while (anyRemains(pieces)) {
      long began = recorder.now();
      long count = socket.write(pieces); // @send
      recorder.moved(CallName.SEND, number, ByteRange.of(sent, count), began, SEND);
      sent += count;
    }
  }

  private static boolean anyRemains(ByteBuffer... pieces) {
    for (ByteBuffer piece : pieces) {
      if (piece.hasRemaining()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int receive(ByteBuffer space) throws IOException {
    if (receiveSize > 0 && space.remaining() > receiveSize) {
      space.limit(space.position() + receiveSize);
    }
    long began = recorder.now();
    int count = socket.read(space); // @recv
    recorder.moved(CallName.RECV, number, ByteRange.of(received, Math.max(0, count)), began, RECV);
    received += Math.max(0, count);
    return count;
  }

  @Override
  public void finish() throws IOException {
    long began = recorder.now();
    socket.shutdownOutput(); // @shutdown
    recorder.call(CallName.SHUTDOWN, number, "SHUT_WR", began, SHUTDOWN);
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
