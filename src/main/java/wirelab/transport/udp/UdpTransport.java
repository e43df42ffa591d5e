package wirelab.transport.udp;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import wirelab.event.CallName;
import wirelab.event.PendingCall;
import wirelab.event.Recorder;
import wirelab.event.SourceLine;
import wirelab.model.HostPort;
import wirelab.spi.Channel;
import wirelab.spi.Kind;
import wirelab.spi.Listener;
import wirelab.spi.Transport;
import wirelab.transport.DatagramOptions;

/** Makes datagram sockets. */
final class UdpTransport implements Transport {
  private static final SourceLine SOCKET = SourceLine.in(UdpTransport.class, "socket");
  private static final SourceLine CONNECT = SourceLine.in(UdpTransport.class, "connect");
  private static final SourceLine BIND = SourceLine.in(UdpTransport.class, "bind");
  private static final SourceLine OPTION = SourceLine.in(UdpTransport.class, "setsockopt");

  private final DatagramOptions options;

  UdpTransport(DatagramOptions options) {
    this.options = options;
  }

  @Override
  public Kind kind() {
    return Kind.DATAGRAM;
  }

  @Override
  public int unitLimit() {
    return options.datagram();
  }

  /**
   * Connecting a datagram socket sends nothing: it fixes the other end, and lets the system tell us
   * of refusals (ICMP port unreachable).
   */
  @Override
  public Channel connect(InetSocketAddress remote, Recorder recorder) throws IOException {
    int number = Recorder.nextSocket();
    DatagramChannel socket = open(remote, number, recorder);
    try {
      set(socket, StandardSocketOptions.SO_SNDBUF, options.sendBuffer(), number, recorder);
      PendingCall call = recorder.begin(CallName.CONNECT, number, CONNECT);
      socket.connect(remote); // @connect
      call.returned(HostPort.of(remote).toString());
      return new UdpSender(socket, number, options.burst(), recorder);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  @Override
  public Listener listen(InetSocketAddress local, Recorder recorder) throws IOException {
    int number = Recorder.nextSocket();
    DatagramChannel socket = open(local, number, recorder);
    try {
      set(socket, StandardSocketOptions.SO_RCVBUF, options.receiveBuffer(), number, recorder);
      bind(socket, local, recorder.begin(CallName.BIND, number, BIND));
      return new UdpListener(socket, number, recorder);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static void bind(DatagramChannel socket, InetSocketAddress local, PendingCall call)
      throws IOException {
    try {
      socket.bind(local); // @bind
      call.returned(HostPort.of((InetSocketAddress) socket.getLocalAddress()).toString());
    } catch (IOException e) {
      call.failed(HostPort.of(local).toString(), String.valueOf(e.getMessage()));
      throw e;
    }
  }

  private static DatagramChannel open(InetSocketAddress address, int number, Recorder recorder)
      throws IOException {
    ProtocolFamily family =
        address.getAddress() instanceof Inet6Address
            ? StandardProtocolFamily.INET6
            : StandardProtocolFamily.INET;
    PendingCall call = recorder.begin(CallName.SOCKET, number, SOCKET);
    DatagramChannel socket = DatagramChannel.open(family); // @socket
    call.returned("SOCK_DGRAM");
    return socket;
  }

  private static void set(
      DatagramChannel socket,
      SocketOption<Integer> option,
      int value,
      int number,
      Recorder recorder)
      throws IOException {
    if (value > 0) {
      PendingCall call = recorder.begin(CallName.SETSOCKOPT, number, OPTION);
      socket.setOption(option, value); // @setsockopt
      call.returned(
          "%s = %d (granted %d)".formatted(option.name(), value, socket.getOption(option)));
    }
  }
}
