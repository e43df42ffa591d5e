package wirelab.os;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The two ends of a connection, and words for what tests of socket calls do. */
record Ends(SocketCalls calls, int listening, int client, int server) {
  static final Cancellation NEVER = Cancellation.never();

  static InetSocketAddress any(Family family) {
    return new InetSocketAddress(
        InetAddress.ofLiteral(family == Family.AF_INET ? "127.0.0.1" : "::1"), 0);
  }

  static int listening(SocketCalls calls, Family family) throws OsException {
    int socket = calls.socket(family, SocketType.SOCK_STREAM, 0);
    calls.bind(socket, any(family));
    calls.listen(socket, 1);
    return socket;
  }

  static Ends connected(SocketCalls calls, Family family) throws OsException {
    int listening = listening(calls, family);
    int client = calls.socket(family, SocketType.SOCK_STREAM, 0);
    calls.connect(client, calls.local(listening).orElseThrow(), NEVER);
    return new Ends(calls, listening, client, calls.accept(listening, NEVER).socket());
  }

  static int datagrams(SocketCalls calls, Family family) throws OsException {
    int socket = calls.socket(family, SocketType.SOCK_DGRAM, 0);
    calls.bind(socket, any(family));
    return socket;
  }

  void closeAll() throws OsException {
    calls.close(client);
    calls.close(server);
    calls.close(listening);
  }

  static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** What recv gives, as text. */
  static String received(SocketCalls calls, int socket) throws OsException {
    ByteBuffer space = ByteBuffer.allocate(100);
    calls.receive(socket, space, NEVER);
    return text(space.flip());
  }

  static String text(ByteBuffer bytes) {
    return StandardCharsets.US_ASCII.decode(bytes).toString();
  }

  /** The name of the error with which {@code call} fails; {@code "none"} if it does not. */
  static String error(ThrowingCallable call) {
    try {
      call.call();
      return "none";
    } catch (OsException e) {
      return e.errno().name();
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
