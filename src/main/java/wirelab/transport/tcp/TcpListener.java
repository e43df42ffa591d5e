package wirelab.transport.tcp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import wirelab.event.CallName;
import wirelab.event.PendingCall;
import wirelab.event.Recorder;
import wirelab.event.SourceLine;
import wirelab.model.HostPort;
import wirelab.spi.Channel;
import wirelab.spi.Listener;
import wirelab.transport.BoundSocket;

/** The receiver's listening socket. */
final class TcpListener extends BoundSocket<ServerSocketChannel> implements Listener {
  private static final SourceLine ACCEPT = SourceLine.in(TcpListener.class, "accept");

  private final TcpOptions options;

  TcpListener(ServerSocketChannel socket, int number, TcpOptions options, Recorder recorder)
      throws IOException {
    super(socket, number, recorder);
    this.options = options;
  }

  @Override
  public Channel accept() throws IOException {
    PendingCall call = begin(CallName.ACCEPT, ACCEPT);
    SocketChannel connection = socket.accept(); // @accept
    int connectionNumber = Recorder.nextSocket();
    try {
      HostPort remote = HostPort.of((InetSocketAddress) connection.getRemoteAddress());
      call.returned(remote + " as " + connectionNumber);
      connection.setOption(StandardSocketOptions.TCP_NODELAY, options.noDelay());
      return new TcpChannel(connection, connectionNumber, options, recorder);
    } catch (IOException e) {
      connection.close();
      throw e;
    }
  }
}
