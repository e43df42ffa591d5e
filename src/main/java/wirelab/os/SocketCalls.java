package wirelab.os;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The socket calls of POSIX, one method each, on sockets that are integers. Any thread may call;
 * what blocks takes a {@link Cancellation}, by which another thread ends the wait.
 *
 * <p>A number that none of these calls has given, or that was closed, is answered with EBADF and
 * not shown to the system: it may be a descriptor of somebody else in this process.
 *
 * <p>All fail with an {@link OsException} that names the error as errno(3) does.
 */
public interface SocketCalls {
  /** What makes the calls, for people. */
  String description();

  /** What can not be had or shown this way, and why, a line each. */
  List<String> lacking();

  /**
   * socket(2).
   *
   * @param protocol a number of IP, as 17 for UDP; 0 leaves it to the type
   * @return the descriptor
   */
  int socket(Family family, SocketType type, int protocol) throws OsException;

  /**
   * open(2) for reading and writing; the file is made where there is none. Returns a descriptor.
   */
  int open(Path file) throws OsException;

  /** setsockopt(2); a flag is 0 or 1, and SO_LINGER is its seconds, or -1 for off. */
  void setOption(int socket, SocketFlag option, int value) throws OsException;

  /** getsockopt(2), as {@link #setOption} takes it. */
  int option(int socket, SocketFlag option) throws OsException;

  /** bind(2). Port 0 lets the system choose. */
  void bind(int socket, InetSocketAddress local) throws OsException;

  /** listen(2). */
  void listen(int socket, int backlog) throws OsException;

  /** accept(2). */
  Accepted accept(int socket, Cancellation cancellation) throws OsException;

  /** connect(2). */
  void connect(int socket, InetSocketAddress remote, Cancellation cancellation) throws OsException;

  /**
   * send(2), once. On a stream it waits until all bytes are taken; where an error or a cancellation
   * comes before that, the count says how many were.
   *
   * @return the number of bytes it took, by which the position of {@code bytes} moved
   */
  int send(int socket, ByteBuffer bytes, Cancellation cancellation) throws OsException;

  /**
   * send(2) with MSG_EOR, once: as {@link #send}, but what is sent after it travels in a segment of
   * its own, where the system can do that.
   */
  default int sendRecord(int socket, ByteBuffer bytes, Cancellation cancellation)
      throws OsException {
    return send(socket, bytes, cancellation);
  }

  /** sendto(2), once. */
  int sendTo(int socket, ByteBuffer bytes, InetSocketAddress remote, Cancellation cancellation)
      throws OsException;

  /** recv(2): the number of bytes, 0 at the end of a stream. */
  int receive(int socket, ByteBuffer space, Cancellation cancellation) throws OsException;

  /** recvfrom(2). */
  Received receiveFrom(int socket, ByteBuffer space, Cancellation cancellation) throws OsException;

  /** write(2): a socket is written to as a file is. */
  int write(int descriptor, ByteBuffer bytes, Cancellation cancellation) throws OsException;

  /** read(2). */
  int read(int descriptor, ByteBuffer space, Cancellation cancellation) throws OsException;

  /** shutdown(2). */
  void shutdown(int socket, Direction direction) throws OsException;

  /** close(2). */
  void close(int descriptor) throws OsException;

  /** getsockname(2); empty while the socket has no address, which C shows as zeros. */
  Optional<InetSocketAddress> local(int socket) throws OsException;

  /** getpeername(2); empty while there is no other end. */
  Optional<InetSocketAddress> remote(int socket) throws OsException;

  /** How the socket stands. */
  SocketState state(int socket) throws OsException;

  /**
   * How a TCP connection stands that may have no socket any more, as one in TIME_WAIT; empty when
   * the system knows it no longer, or does not tell.
   */
  Optional<TcpState> state(InetSocketAddress local, InetSocketAddress remote);

  /** What accept gives: the new socket and who is at its other end. */
  record Accepted(int socket, InetSocketAddress remote) {}

  /**
   * What recvfrom gives.
   *
   * @param count of the bytes that were put into the buffer; the rest of a longer datagram is gone
   * @param remote who sent it; empty on a connected stream
   */
  record Received(int count, Optional<InetSocketAddress> remote) {}
}
