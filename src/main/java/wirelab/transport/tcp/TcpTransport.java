package wirelab.transport.tcp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import wirelab.event.CallName;
import wirelab.event.PendingCall;
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
    PendingCall call = recorder.begin(CallName.SOCKET, number, SOCKET);
    SocketChannel socket = SocketChannel.open(); // @socket
    call.returned("SOCK_STREAM");
    try {
      setBuffers(socket, number, recorder);
      option(socket, StandardSocketOptions.TCP_NODELAY, options.noDelay(), number, recorder);
      connect(socket, remote, recorder.begin(CallName.CONNECT, number, CONNECT));
      return new TcpChannel(socket, number, options, recorder);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static void connect(SocketChannel socket, InetSocketAddress remote, PendingCall call)
      throws IOException {
    String name = HostPort.of(remote).toString();
    try {
      socket.connect(remote); // @connect
      call.returned(name);
    } catch (IOException e) {
      call.failed(name, String.valueOf(e.getMessage()));
      throw e;
    }
  }

  @Override
  public Listener listen(InetSocketAddress local, Recorder recorder) throws IOException {
    int number = Recorder.nextSocket();
    PendingCall call = recorder.begin(CallName.SOCKET, number, SOCKET);
    ServerSocketChannel socket = ServerSocketChannel.open();
    call.returned("SOCK_STREAM");
    try {
      option(socket, StandardSocketOptions.SO_REUSEADDR, true, number, recorder);
      if (options.receiveBuffer() > 0) {
        option(socket, StandardSocketOptions.SO_RCVBUF, options.receiveBuffer(), number, recorder);
      }
      bind(socket, local, recorder.begin(CallName.BIND, number, BIND));
      recorder.begin(CallName.LISTEN, number, BIND).returned("backlog " + BACKLOG);
      return new TcpListener(socket, number, options, recorder);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static void bind(ServerSocketChannel socket, InetSocketAddress local, PendingCall call)
      throws IOException {
    try {
      socket.bind(local, BACKLOG); // @bind-listen
      call.returned(HostPort.of((InetSocketAddress) socket.getLocalAddress()).toString());
    } catch (IOException e) {
      call.failed(HostPort.of(local).toString(), String.valueOf(e.getMessage()));
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
    PendingCall call = recorder.begin(CallName.SETSOCKOPT, number, OPTION);
    socket.setOption(option, value); // @setsockopt
    call.returned(option.name() + " = " + value);
  }
}
