package wirelab.transport.tcp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import wirelab.event.CallName;
import wirelab.event.PendingCall;
import wirelab.event.Recorder;
import wirelab.event.SourceLine;
import wirelab.model.ByteRange;
import wirelab.spi.Channel;
import wirelab.transport.BoundSocket;

/** A connected stream socket. */
final class TcpChannel extends BoundSocket<SocketChannel> implements Channel {
  private static final SourceLine SEND = SourceLine.in(TcpChannel.class, "send");
  private static final SourceLine SEND_ONCE = SourceLine.in(TcpChannel.class, "send-once");
  private static final SourceLine LINGER = SourceLine.in(TcpChannel.class, "linger");
  private static final SourceLine RECV = SourceLine.in(TcpChannel.class, "recv");
  private static final SourceLine SHUTDOWN = SourceLine.in(TcpChannel.class, "shutdown");

  private final TcpOptions options;
  private final InetSocketAddress remote;
  private long sent;
  private long received;

  TcpChannel(SocketChannel socket, int number, TcpOptions options, Recorder recorder)
      throws IOException {
    super(socket, number, recorder);
    this.options = options;
    this.remote = (InetSocketAddress) socket.getRemoteAddress();
  }

  @Override
  public InetSocketAddress remote() {
    return remote;
  }

  /** Sends everything, in as many calls as it takes: what Python calls {@code sendall}. */
  @Override
  public void send(ByteBuffer... pieces) throws IOException {
    if (options.gather()) {
      sendAll(pieces);
    } else {
      for (ByteBuffer piece : pieces) {
        sendAll(piece);
      }
    }
  }

  private void sendAll(ByteBuffer... pieces) throws IOException {
    while (anyRemains(pieces)) {
      PendingCall call = begin(CallName.SEND, SEND, pieces);
      long count = socket.write(pieces); // @send
      call.moved(ByteRange.of(sent, count));
      sent += count;
    }
  }

  /** What a program does that sets O_NONBLOCK and calls send. */
  @Override
  public int sendOnce(ByteBuffer bytes) throws IOException {
    socket.configureBlocking(false);
    try {
      PendingCall call = begin(CallName.SEND, SEND_ONCE, bytes);
      int count = socket.write(bytes); // @send-once
      call.moved(ByteRange.of(sent, count));
      sent += count;
      return count;
    } finally {
      socket.configureBlocking(true);
    }
  }

  /** By SO_LINGER with no time: see socket(7). */
  @Override
  public void abort() throws IOException {
    PendingCall call = begin(CallName.SETSOCKOPT, LINGER);
    socket.setOption(StandardSocketOptions.SO_LINGER, 0); // @linger
    call.returned("SO_LINGER = 0");
    close();
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
    int most = options.receiveSize();
    if (most > 0 && space.remaining() > most) {
      space.limit(space.position() + most);
    }
    PendingCall call = begin(CallName.RECV, RECV, space);
    int count = socket.read(space); // @recv
    call.moved(ByteRange.of(received, Math.max(0, count)));
    received += Math.max(0, count);
    return count;
  }

  @Override
  public void finish() throws IOException {
    PendingCall call = begin(CallName.SHUTDOWN, SHUTDOWN);
    socket.shutdownOutput(); // @shutdown
    call.returned("SHUT_WR");
  }
}
