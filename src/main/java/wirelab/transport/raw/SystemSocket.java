package wirelab.transport.raw;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import wirelab.event.CallName;
import wirelab.event.PendingCall;
import wirelab.event.Recorder;
import wirelab.event.SourceLine;
import wirelab.model.HostPort;
import wirelab.os.Cancellation;
import wirelab.os.Family;
import wirelab.os.OsException;
import wirelab.os.SocketCalls;
import wirelab.os.SocketFlag;
import wirelab.os.SocketType;
import wirelab.os.Sockets;
import wirelab.spi.UnusableException;

/**
 * A socket of the operating system, whose calls are written down. One thread uses it, any may close
 * it, which ends what waits.
 */
final class SystemSocket implements Closeable {
  static final int UDP = 17;
  private static final SourceLine SOCKET = SourceLine.in(SystemSocket.class, "socket");
  private static final SourceLine OPTION = SourceLine.in(SystemSocket.class, "setsockopt");
  private static final SourceLine BIND = SourceLine.in(SystemSocket.class, "bind");
  private static final SourceLine CONNECT = SourceLine.in(SystemSocket.class, "connect");
  private static final SourceLine CLOSE = SourceLine.in(SystemSocket.class, "close");
  private static final SocketCalls CALLS = Sockets.system();
  private static final String NO_RIGHT =
      "raw sockets need root, or the right CAP_NET_RAW (capabilities(7)), which this process does"
          + " not have: start it with sudo (setcap on java does not help, it then does not find its"
          + " own libraries)";

  private final Recorder recorder;
  private final int number;
  private final int descriptor;
  private volatile boolean closed;

  private SystemSocket(Recorder recorder, int number, int descriptor) {
    this.recorder = recorder;
    this.number = number;
    this.descriptor = descriptor;
  }

  /** A call of the system. */
  @FunctionalInterface
  private interface Call {
    void make() throws OsException;
  }

  /**
   * An IPv4 socket for UDP.
   *
   * @throws UnusableException without the right to it
   */
  static SystemSocket open(SocketType type, Recorder recorder) throws IOException {
    int number = Recorder.nextSocket();
    PendingCall call = recorder.begin(CallName.SOCKET, number, SOCKET);
    try {
      int descriptor = CALLS.socket(Family.AF_INET, type, UDP); // @socket
      call.returned(type.name());
      return new SystemSocket(recorder, number, descriptor);
    } catch (OsException e) {
      call.failed(type.name(), e.errno().toString());
      throw switch (e.errno().name()) {
        case "EPERM", "EACCES" -> new UnusableException(NO_RIGHT, e);
        case "EPROTONOSUPPORT" ->
            new UnusableException(
                "raw sockets can not be opened here: " + String.join("; ", CALLS.lacking()), e);
        default -> e;
      };
    }
  }

  int number() {
    return number;
  }

  void set(SocketFlag option, int value) throws IOException {
    PendingCall call = recorder.begin(CallName.SETSOCKOPT, number, OPTION);
    try {
      CALLS.setOption(descriptor, option, value); // @setsockopt
      int granted = CALLS.option(descriptor, option);
      String text = "%s = %d".formatted(option, value);
      call.returned(granted == value ? text : "%s (granted %d)".formatted(text, granted));
    } catch (OsException e) {
      call.failed("%s = %d".formatted(option, value), e.errno().toString());
      throw e;
    }
  }

  /**
   * Binds it.
   *
   * @param shown the address as it is written down; a raw socket has no port, but stands for one
   */
  void bind(InetSocketAddress local, InetSocketAddress shown) throws IOException {
    try {
      make(CallName.BIND, BIND, shown, () -> CALLS.bind(descriptor, local)); // @bind
    } catch (OsException e) {
      BindException told = new BindException(e.errno().words());
      told.initCause(e);
      throw told;
    }
  }

  void connect(InetSocketAddress remote) throws IOException {
    Cancellation never = Cancellation.never();
    make(
        CallName.CONNECT,
        CONNECT,
        remote,
        () -> CALLS.connect(descriptor, remote, never)); // @connect
  }

  private void make(CallName name, SourceLine line, InetSocketAddress address, Call made)
      throws OsException {
    String text = HostPort.of(address).toString();
    PendingCall call = recorder.begin(name, number, line);
    try {
      made.make();
      call.returned(text);
    } catch (OsException e) {
      call.failed(text, e.errno().toString());
      throw e;
    }
  }

  InetSocketAddress local() throws IOException {
    return CALLS.local(descriptor).orElseThrow(() -> new IOException("the socket has no address"));
  }

  /** Sends a packet; who calls writes it down. */
  void sendTo(ByteBuffer packet, InetSocketAddress remote) throws OsException {
    CALLS.sendTo(descriptor, packet, remote, () -> closed);
  }

  /** Receives a packet, until {@code cancellation} says otherwise; who calls writes it down. */
  int receive(ByteBuffer space, Cancellation cancellation) throws OsException {
    return CALLS.receive(descriptor, space, () -> closed || cancellation.cancelled());
  }

  boolean closed() {
    return closed;
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      PendingCall call = recorder.begin(CallName.CLOSE, number, CLOSE);
      CALLS.close(descriptor); // @close
      call.returned("");
    }
  }
}
