package wirelab.os;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The calls as Java's channels can make them, where the system's own can not be made. The numbers
 * of sockets are given out here, the lowest first, as a system does; errors are told from Java's
 * exceptions.
 */
final class ChannelCalls implements SocketCalls {
  private static final int FIRST = 3;
  private static final long TICK_NANOS = 2_000_000;

  private final List<@Nullable ChannelSocket> open = new ArrayList<>();
  private final String reason;

  /**
   * No socket yet.
   *
   * @param reason why the system's own calls are not made; empty if that is not asked for
   */
  ChannelCalls(String reason) {
    this.reason = reason;
  }

  @Override
  public String description() {
    return "channels of Java (java.nio)";
  }

  @Override
  public List<String> lacking() {
    List<String> lines = new ArrayList<>(reason.isEmpty() ? List.of() : List.of(reason));
    lines.add("descriptors: the numbers of sockets are Wirelab's own, the system has others");
    lines.add("TCP states and queues: Java does not tell them");
    lines.add("raw sockets, IP_TTL, IP_HDRINCL and IPV6_V6ONLY: Java has none of them");
    lines.add("empty datagrams: Java sends none on a connected socket");
    lines.add("error numbers: told from Java's exceptions, by the numbers of Linux");
    return List.copyOf(lines);
  }

  @Override
  public int socket(Family family, SocketType type, int protocol) throws OsException {
    return run(
        "socket",
        () ->
            switch (type) {
              case SOCK_STREAM -> number(new StreamSocket(family));
              case SOCK_DGRAM -> number(new DatagramSocket(family));
              case SOCK_RAW -> throw new Refusal("EPROTONOSUPPORT");
            });
  }

  @Override
  public int open(Path file) throws OsException {
    return run("open", () -> number(new PlainFile(file)));
  }

  private synchronized int number(ChannelSocket socket) {
    int free = open.indexOf(null);
    if (free >= 0) {
      open.set(free, socket);
      return FIRST + free;
    }
    open.add(socket);
    return FIRST + open.size() - 1;
  }

  private synchronized ChannelSocket of(int number) throws IOException {
    int index = number - FIRST;
    ChannelSocket found = index >= 0 && index < open.size() ? open.get(index) : null;
    if (found == null) {
      throw new Refusal("EBADF");
    }
    return found;
  }

  @Override
  public void setOption(int socket, SocketFlag option, int value) throws OsException {
    during("setsockopt", socket, end -> end.set(option, value));
  }

  @Override
  public int option(int socket, SocketFlag option) throws OsException {
    return run("getsockopt", () -> of(socket).get(option));
  }

  @Override
  public void bind(int socket, InetSocketAddress local) throws OsException {
    during("bind", socket, end -> end.bind(local));
  }

  @Override
  public void listen(int socket, int backlog) throws OsException {
    during("listen", socket, end -> end.listen(backlog));
  }

  @Override
  public Accepted accept(int socket, Cancellation cancellation) throws OsException {
    return waiting(
        "accept",
        cancellation,
        () -> {
          ChannelSocket made = of(socket).accept();
          return made == null ? Optional.empty() : Optional.of(accepted(made));
        });
  }

  private Accepted accepted(ChannelSocket made) throws IOException {
    return new Accepted(number(made), made.remote().orElseGet(() -> new InetSocketAddress(0)));
  }

  @Override
  public void connect(int socket, InetSocketAddress remote, Cancellation cancellation)
      throws OsException {
    waiting(
        "connect",
        cancellation,
        () -> of(socket).connect(remote) ? Optional.of(true) : Optional.empty());
  }

  @Override
  public int send(int socket, ByteBuffer bytes, Cancellation cancellation) throws OsException {
    return sent("send", socket, new Outgoing(bytes, null), cancellation);
  }

  @Override
  public int sendTo(
      int socket, ByteBuffer bytes, InetSocketAddress remote, Cancellation cancellation)
      throws OsException {
    return sent("sendto", socket, new Outgoing(bytes, remote), cancellation);
  }

  /** On a stream until all are taken; what comes before that is told by a smaller count. */
  private int sent(String call, int socket, Outgoing out, Cancellation cancellation)
      throws OsException {
    int start = out.bytes.position();
    try {
      waiting(
          call,
          cancellation,
          () -> {
            ChannelSocket end = of(socket);
            int count = end.send(out.bytes, out.remote);
            boolean more = count < 0 || (end.stream() && out.bytes.hasRemaining());
            return more ? Optional.empty() : Optional.of(count);
          });
    } catch (OsException e) {
      if (out.bytes.position() == start) {
        throw e;
      }
    }
    return out.bytes.position() - start;
  }

  @Override
  public int receive(int socket, ByteBuffer space, Cancellation cancellation) throws OsException {
    return received("recv", socket, space, cancellation).count();
  }

  @Override
  public Received receiveFrom(int socket, ByteBuffer space, Cancellation cancellation)
      throws OsException {
    return received("recvfrom", socket, space, cancellation);
  }

  private Received received(String call, int socket, ByteBuffer space, Cancellation cancellation)
      throws OsException {
    return waiting(
        call,
        cancellation,
        () -> {
          ChannelSocket end = of(socket);
          int count = end.receive(space);
          return count < 0 ? Optional.empty() : Optional.of(new Received(count, end.from()));
        });
  }

  @Override
  public int write(int descriptor, ByteBuffer bytes, Cancellation cancellation) throws OsException {
    Optional<PlainFile> file = file("write", descriptor);
    return file.isPresent()
        ? run("write", () -> file.get().write(bytes))
        : sent("write", descriptor, new Outgoing(bytes, null), cancellation);
  }

  @Override
  public int read(int descriptor, ByteBuffer space, Cancellation cancellation) throws OsException {
    Optional<PlainFile> file = file("read", descriptor);
    return file.isPresent()
        ? run("read", () -> file.get().read(space))
        : received("read", descriptor, space, cancellation).count();
  }

  private Optional<PlainFile> file(String call, int descriptor) throws OsException {
    return run(
        call,
        () -> of(descriptor) instanceof PlainFile file ? Optional.of(file) : Optional.empty());
  }

  @Override
  public void shutdown(int socket, Direction direction) throws OsException {
    during("shutdown", socket, end -> end.shutdown(direction));
  }

  @Override
  public void close(int descriptor) throws OsException {
    during("close", descriptor, end -> forget(descriptor).close());
  }

  private synchronized ChannelSocket forget(int number) throws IOException {
    ChannelSocket socket = of(number);
    open.set(number - FIRST, null);
    return socket;
  }

  @Override
  public Optional<InetSocketAddress> local(int socket) throws OsException {
    return run("getsockname", () -> of(socket).local());
  }

  @Override
  public Optional<InetSocketAddress> remote(int socket) throws OsException {
    return run("getpeername", () -> of(socket).remote());
  }

  @Override
  public SocketState state(int socket) throws OsException {
    during("ioctl", socket, end -> {});
    return new SocketState(Optional.empty(), -1, -1);
  }

  @Override
  public Optional<TcpState> state(InetSocketAddress local, InetSocketAddress remote) {
    return Optional.empty();
  }

  private void during(String call, int socket, Use use) throws OsException {
    run(
        call,
        () -> {
          use.on(of(socket));
          return true;
        });
  }

  /** Tries until there is a result. */
  private <T> T waiting(String call, Cancellation cancellation, Attempt<Optional<T>> attempt)
      throws OsException {
    while (true) {
      Optional<T> result = run(call, attempt);
      if (result.isPresent()) {
        return result.get();
      }
      if (cancellation.ended()) {
        throw ChannelErrors.named(call, "EINTR");
      }
      LockSupport.parkNanos(TICK_NANOS);
    }
  }

  private static <T> T run(String call, Attempt<T> attempt) throws OsException {
    try {
      return attempt.make();
    } catch (IOException
        | IllegalStateException
        | IllegalArgumentException
        | UnsupportedOperationException e) {
      throw ChannelErrors.of(call, e);
    }
  }

  /** A call that Java makes. */
  @FunctionalInterface
  private interface Attempt<T> {
    T make() throws IOException;
  }

  /** A call that gives nothing. */
  @FunctionalInterface
  private interface Use {
    void on(ChannelSocket socket) throws IOException;
  }

  /** Bytes, and who is to get them; null for the other end. */
  private record Outgoing(ByteBuffer bytes, @Nullable InetSocketAddress remote) {}
}
