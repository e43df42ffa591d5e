package wirelab.os;

import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import wirelab.os.Descriptors.Carries;
import wirelab.os.Waits.Wait;

/**
 * The system's own calls. Sockets stay in blocking mode, as socket(2) makes them; what would wait
 * is tried without waiting, and tried again when poll(2) says so.
 */
final class NativeCalls implements SocketCalls {
  private static final int OWNER_WRITES = 0644;

  private final Unix unix;
  private final Libc libc = new Libc();
  private final Failures failures;
  private final Descriptors descriptors;
  private final Readiness readiness;
  private final Waits waits;
  private final Transfers transfers;
  private final Queries queries;
  private final AddressLayout addresses;

  /** Throws a runtime exception or a linkage error where the system's functions can not be had. */
  NativeCalls(Unix unix) {
    this.unix = unix;
    this.failures = new Failures(libc, unix);
    this.descriptors = new Descriptors(-unix.errorNumber("EBADF"));
    this.readiness = new Readiness(libc, unix);
    this.waits = new Waits(readiness, failures, descriptors);
    this.transfers = new Transfers(libc, unix, descriptors, waits);
    this.queries = new Queries(libc, unix, descriptors, failures);
    this.addresses = new AddressLayout(unix);
  }

  @Override
  public String description() {
    return "the system's own calls, as C makes them";
  }

  @Override
  public List<String> lacking() {
    return unix == Unix.LINUX
        ? List.of()
        : List.of("TIME_WAIT: macOS shows no connection whose socket is closed");
  }

  @Override
  public int socket(Family family, SocketType type, int protocol) throws OsException {
    try (CallFrame frame = new CallFrame()) {
      int domain = (family == Family.AF_INET ? Constant.AF_INET : Constant.AF_INET6).on(unix);
      int kind = type(type).on(unix);
      int made = failures.check("socket", libc.socket(frame, domain, kind, protocol));
      descriptors.opened(made, type == SocketType.SOCK_STREAM ? Carries.STREAM : Carries.PACKETS);
      return made;
    }
  }

  private static Constant type(SocketType type) {
    return switch (type) {
      case SOCK_STREAM -> Constant.SOCK_STREAM;
      case SOCK_DGRAM -> Constant.SOCK_DGRAM;
      case SOCK_RAW -> Constant.SOCK_RAW;
    };
  }

  @Override
  public int open(Path file) throws OsException {
    try (CallFrame frame = new CallFrame()) {
      int flags = Constant.O_RDWR.on(unix) | Constant.O_CREAT.on(unix);
      int made = failures.check("open", libc.open(frame, file.toString(), flags, OWNER_WRITES));
      descriptors.opened(made, Carries.FILE);
      return made;
    }
  }

  @Override
  public void setOption(int socket, SocketFlag option, int value) throws OsException {
    queries.setOption(socket, option, value);
  }

  @Override
  public int option(int socket, SocketFlag option) throws OsException {
    return queries.option(socket, option);
  }

  @Override
  public void bind(int socket, InetSocketAddress local) throws OsException {
    try (CallFrame frame = new CallFrame()) {
      MemorySegment address = addresses.write(frame.memory(), local);
      failures.check("bind", descriptors.during(socket, () -> libc.bind(frame, socket, address)));
    }
  }

  @Override
  public void listen(int socket, int backlog) throws OsException {
    try (CallFrame frame = new CallFrame()) {
      failures.check(
          "listen", descriptors.during(socket, () -> libc.listen(frame, socket, backlog)));
    }
  }

  @Override
  public Accepted accept(int socket, Cancellation cancellation) throws OsException {
    try (CallFrame frame = new CallFrame()) {
      AddressLayout.Space from = addresses.space(frame.memory());
      Descriptors.Call accept = () -> libc.accept(frame, socket, from);
      int made =
          waits.run(
              new Wait("accept", socket, Constant.POLLIN, cancellation),
              () -> transfers.atOnce(socket, accept));
      descriptors.opened(made, Carries.STREAM);
      return new Accepted(made, addresses.read(from).orElseGet(() -> new InetSocketAddress(0)));
    }
  }

  @Override
  public void connect(int socket, InetSocketAddress remote, Cancellation cancellation)
      throws OsException {
    try (CallFrame frame = new CallFrame()) {
      MemorySegment address = addresses.write(frame.memory(), remote);
      Descriptors.Call connect = () -> libc.connect(frame, socket, address);
      waits.run(
          new Wait("connect", socket, Constant.POLLOUT, cancellation),
          new Connecting(
              readiness, failures, frame, socket, () -> transfers.atOnce(socket, connect)));
    }
  }

  @Override
  public int send(int socket, ByteBuffer bytes, Cancellation cancellation) throws OsException {
    return transfers.send(socket, bytes, cancellation);
  }

  @Override
  public int sendRecord(int socket, ByteBuffer bytes, Cancellation cancellation)
      throws OsException {
    return transfers.sendRecord(socket, bytes, cancellation);
  }

  @Override
  public int sendTo(
      int socket, ByteBuffer bytes, InetSocketAddress remote, Cancellation cancellation)
      throws OsException {
    return transfers.sendTo(socket, bytes, remote, cancellation);
  }

  @Override
  public int receive(int socket, ByteBuffer space, Cancellation cancellation) throws OsException {
    return transfers.receive("recv", socket, space, cancellation).count();
  }

  @Override
  public Received receiveFrom(int socket, ByteBuffer space, Cancellation cancellation)
      throws OsException {
    return transfers.receive("recvfrom", socket, space, cancellation);
  }

  @Override
  public int write(int descriptor, ByteBuffer bytes, Cancellation cancellation) throws OsException {
    return transfers.write(descriptor, bytes, cancellation);
  }

  @Override
  public int read(int descriptor, ByteBuffer space, Cancellation cancellation) throws OsException {
    return transfers.read(descriptor, space, cancellation);
  }

  @Override
  public void shutdown(int socket, Direction direction) throws OsException {
    int how =
        switch (direction) {
          case SHUT_RD -> 0;
          case SHUT_WR -> 1;
          case SHUT_RDWR -> 2;
        };
    try (CallFrame frame = new CallFrame()) {
      failures.check(
          "shutdown", descriptors.during(socket, () -> libc.shutdown(frame, socket, how)));
    }
  }

  @Override
  public void close(int descriptor) throws OsException {
    try (CallFrame frame = new CallFrame()) {
      failures.check("close", descriptors.lastly(descriptor, () -> libc.close(frame, descriptor)));
    }
  }

  @Override
  public Optional<InetSocketAddress> local(int socket) throws OsException {
    return queries.address("getsockname", socket, libc::getsockname);
  }

  @Override
  public Optional<InetSocketAddress> remote(int socket) throws OsException {
    return queries.address("getpeername", socket, libc::getpeername, "ENOTCONN", "EINVAL");
  }

  @Override
  public SocketState state(int socket) throws OsException {
    return queries.state(socket);
  }

  @Override
  public Optional<TcpState> state(InetSocketAddress local, InetSocketAddress remote) {
    return unix == Unix.LINUX ? TcpTable.LINUX.find(local, remote) : Optional.empty();
  }
}
