package wirelab.transport.tcp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import wirelab.event.CallName;
import wirelab.event.Recorder;
import wirelab.event.SourceLine;
import wirelab.model.HostPort;
import wirelab.spi.Channel;
import wirelab.spi.Kind;
import wirelab.spi.Listener;
import wirelab.spi.Transport;

/** Makes stream sockets: for the sender one that connects, for the receiver one that listens. */
final class TcpTransport implements Transport {
  /** As in the tutorial's {@code s.listen(10)}. */
  private static final int BACKLOG = 10;

  private static final SourceLine SOCKET = SourceLine.in(TcpTransport.class, "socket");
  private static final SourceLine CONNECT = SourceLine.in(TcpTransport.class, "connect");
  private static final SourceLine BIND = SourceLine.in(TcpTransport.class, "bind-listen");
  private static final SourceLine OPTION = SourceLine.in(TcpTransport.class, "setsockopt");

  private final TcpOptions options;

  TcpTransport(TcpOptions options) {
    this.options = options;
  }

  @Override
  public Kind kind() {
    return Kind.STREAM;
  }

  @Override
  public int unitLimit() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Channel connect(InetSocketAddress remote, Recorder recorder) throws IOException {
    int number = Recorder.nextSocket();
    long began = recorder.now();
    SocketChannel socket = SocketChannel.open(); // @socket
    recorder.call(CallName.SOCKET, number, "SOCK_STREAM", began, SOCKET);
    try {
      setBuffers(socket, number, recorder);
      option(socket, StandardSocketOptions.TCP_NODELAY, options.noDelay(), number, recorder);
      began = recorder.now();
      socket.connect(remote); // @connect
      recorder.call(CallName.CONNECT, number, HostPort.of(remote).toString(), began, CONNECT);
      return new TcpChannel(socket, number, options.receiveSize(), recorder);
    } catch (IOException e) {
      socket.close();
      String why = String.valueOf(e.getMessage());
      recorder.failed(
          CallName.CONNECT, number, HostPort.of(remote).toString(), why, began, CONNECT);
      throw e;
    }
  }

  @Override
  public Listener listen(InetSocketAddress local, Recorder recorder) throws IOException {
    int number = Recorder.nextSocket();
    long began = recorder.now();
    ServerSocketChannel socket = ServerSocketChannel.open();
    recorder.call(CallName.SOCKET, number, "SOCK_STREAM", began, SOCKET);
    try {
      option(socket, StandardSocketOptions.SO_REUSEADDR, true, number, recorder);
      if (options.receiveBuffer() > 0) {
        option(socket, StandardSocketOptions.SO_RCVBUF, options.receiveBuffer(), number, recorder);
      }
      began = recorder.now();
      socket.bind(local, BACKLOG); // @bind-listen
      InetSocketAddress bound = (InetSocketAddress) socket.getLocalAddress();
      recorder.call(CallName.BIND, number, HostPort.of(bound).toString(), began, BIND);
      recorder.call(CallName.LISTEN, number, "backlog " + BACKLOG, began, BIND);
      return new TcpListener(socket, bound, number, options, recorder);
    } catch (IOException e) {
      socket.close();
      String why = String.valueOf(e.getMessage());
      recorder.failed(CallName.BIND, number, HostPort.of(local).toString(), why, began, BIND);
      throw e;
    }
  }

  private void setBuffers(SocketChannel socket, int number, Recorder recorder) throws IOException {
    if (options.sendBuffer() > 0) {
      option(socket, StandardSocketOptions.SO_SNDBUF, options.sendBuffer(), number, recorder);
    }
    if (options.receiveBuffer() > 0) {
      option(socket, StandardSocketOptions.SO_RCVBUF, options.receiveBuffer(), number, recorder);
    }
  }

  private static <T> void option(
      NetworkChannel socket, SocketOption<T> option, T value, int number, Recorder recorder)
      throws IOException {
    long began = recorder.now();
    socket.setOption(option, value); // @setsockopt
    String detail = option.name() + " = " + value;
    recorder.call(CallName.SETSOCKOPT, number, detail, began, OPTION);
  }
}
