package wirelab.transport.raw;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import wirelab.event.Recorder;
import wirelab.machine.Os;
import wirelab.model.HostPort;
import wirelab.os.SocketFlag;
import wirelab.os.SocketType;
import wirelab.spi.Channel;
import wirelab.spi.Kind;
import wirelab.spi.Listener;
import wirelab.spi.Transport;
import wirelab.spi.UnusableException;

/**
 * Makes raw sockets. Beside each stands an ordinary UDP socket with the same address, which nobody
 * reads: it reserves the port, finds the source address of the route, and keeps the kernel from
 * answering packets to that port with ICMP "port unreachable", which it does where no socket of UDP
 * is bound, whatever raw sockets there are.
 */
final class RawTransport implements Transport {
  /** The least that the system grants: what comes is read elsewhere, or not wanted. */
  private static final int NO_BUFFER = 1;

  private final RawOptions options;

  RawTransport(RawOptions options) {
    this.options = options;
  }

  @Override
  public Kind kind() {
    return Kind.RAW;
  }

  @Override
  public int unitLimit() {
    return options.datagrams().datagram();
  }

  @Override
  public Channel connect(InetSocketAddress remote, Recorder recorder) throws IOException {
    check(remote);
    SystemSocket raw = SystemSocket.open(SocketType.SOCK_RAW, recorder);
    SystemSocket reserve = null;
    try {
      raw.set(SocketFlag.SO_RCVBUF, NO_BUFFER);
      if (options.datagrams().sendBuffer() > 0) {
        raw.set(SocketFlag.SO_SNDBUF, options.datagrams().sendBuffer());
      }
      HeaderOptions headers = options.headers();
      if (headers.own()) {
        raw.set(SocketFlag.IP_HDRINCL, 1);
      } else {
        raw.set(SocketFlag.IP_TTL, headers.ip().ttl());
      }
      reserve = reserve(new InetSocketAddress("0.0.0.0", headers.sourcePort()), recorder);
      reserve.connect(remote);
      InetSocketAddress local = reserve.local();
      raw.bind(new InetSocketAddress(local.getAddress(), 0), local);
      return new RawSender(new RawPair(raw, reserve, local), remote, options, recorder);
    } catch (IOException e) {
      close(raw, reserve);
      throw e;
    }
  }

  @Override
  public Listener listen(InetSocketAddress local, Recorder recorder) throws IOException {
    check(local);
    SystemSocket raw = SystemSocket.open(SocketType.SOCK_RAW, recorder);
    SystemSocket reserve = null;
    try {
      if (options.datagrams().receiveBuffer() > 0) {
        raw.set(SocketFlag.SO_RCVBUF, options.datagrams().receiveBuffer());
      }
      reserve = reserve(local, recorder);
      InetSocketAddress bound = reserve.local();
      raw.bind(new InetSocketAddress(bound.getAddress(), 0), bound);
      return new RawListener(new RawPair(raw, reserve, bound), recorder);
    } catch (IOException e) {
      close(raw, reserve);
      throw e;
    }
  }

  private static SystemSocket reserve(InetSocketAddress local, Recorder recorder)
      throws IOException {
    SystemSocket socket = SystemSocket.open(SocketType.SOCK_DGRAM, recorder);
    try {
      socket.set(SocketFlag.SO_RCVBUF, NO_BUFFER);
      socket.bind(local, local);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static void check(InetSocketAddress address) throws UnusableException {
    if (!(address.getAddress() instanceof Inet4Address)) {
      throw new UnusableException(
          "raw: %s is an address of IPv6, and the headers written here are those of IPv4; choose an"
                  .formatted(HostPort.of(address).host())
              + " IPv4 address, or the transport udp");
    }
    if (Os.here() != Os.LINUX) {
      throw new UnusableException(
          "raw: only Linux hands UDP packets to raw sockets as it sends them; choose the transport"
              + " udp");
    }
  }

  private static void close(@Nullable SystemSocket... sockets) throws IOException {
    for (SystemSocket socket : sockets) {
      if (socket != null) {
        socket.close();
      }
    }
  }
}
