package wirelab.transport.tcp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import wirelab.event.CallName;
import wirelab.event.Recorder;
import wirelab.event.SourceLine;
import wirelab.spi.Channel;
import wirelab.spi.Listener;

/** The receiver's listening socket. */
final class TcpListener implements Listener {
  private static final SourceLine ACCEPT = SourceLine.in(TcpListener.class, "accept");
  private static final SourceLine CLOSE = SourceLine.in(TcpListener.class, "close");

  private final ServerSocketChannel socket;
  private final InetSocketAddress local;
  private final int number;
  private final TcpOptions options;
  private final Recorder recorder;

  TcpListener(
      ServerSocketChannel socket,
      InetSocketAddress local,
      int number,
      TcpOptions options,
      Recorder recorder) {
    this.socket = socket;
    this.local = local;
    this.number = number;
    this.options = options;
    this.recorder = recorder;
  }

  @Override
  public InetSocketAddress local() {
    return local;
  }

  @Override
  public Channel accept() throws IOException {
    long began = recorder.now();
    SocketChannel connection = socket.accept(); // @accept
    int connectionNumber = Recorder.nextSocket();
    try {
      String remote = String.valueOf(connection.getRemoteAddress());
      recorder.call(CallName.ACCEPT, number, remote + " as " + connectionNumber, began, ACCEPT);
      connection.setOption(StandardSocketOptions.TCP_NODELAY, options.noDelay());
      return new TcpChannel(connection, connectionNumber, options.receiveSize(), recorder);
    } catch (IOException e) {
      connection.close();
      throw e;
    }
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
