package wirelab.ui.bench;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import wirelab.bench.Explanation;
import wirelab.bench.Order;
import wirelab.bench.OrderException;
import wirelab.bench.Outcome;
import wirelab.bench.Result;
import wirelab.bench.SocketView;
import wirelab.model.Side;
import wirelab.os.Family;
import wirelab.os.SocketState;
import wirelab.os.SocketType;
import wirelab.os.TcpState;

/** Sockets and outcomes as a bench would tell them. */
final class Sample {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private Sample() {}

  static SocketView listening(String name) {
    return socket(name, 1, SocketType.SOCK_STREAM, Optional.empty(), TcpState.LISTEN);
  }

  static SocketView connected(String name) {
    return socket(
        name,
        2,
        SocketType.SOCK_STREAM,
        Optional.of(new InetSocketAddress(HERE, 50_000)),
        TcpState.ESTABLISHED);
  }

  static SocketView fresh(String name, SocketType type) {
    return new SocketView(
        name,
        3,
        5,
        Family.AF_INET,
        type,
        false,
        Optional.empty(),
        Optional.empty(),
        false,
        new SocketState(Optional.empty(), 0, 0),
        true);
  }

  static SocketView socket(
      String name,
      int number,
      SocketType type,
      Optional<InetSocketAddress> remote,
      TcpState state) {
    return new SocketView(
        name,
        number,
        number + 3,
        Family.AF_INET,
        type,
        false,
        Optional.of(new InetSocketAddress(HERE, 9_000)),
        remote,
        state == TcpState.LISTEN,
        new SocketState(Optional.of(state), 0, 0),
        true);
  }

  static Order order(String line) {
    try {
      return Order.parse(Side.RECEIVER, line);
    } catch (OrderException e) {
      throw new IllegalArgumentException(line, e);
    }
  }

  /** A call that returned; {@code began} and {@code took} in milliseconds. */
  static Outcome outcome(int number, String line, long began, long took) {
    return new Outcome(
        number,
        order(line),
        new Result(Result.Kind.RETURNED, "None", "", 0, ""),
        new Explanation("It did.", "", ""),
        began * 1_000_000,
        took * 1_000_000,
        took > 5,
        List.of(),
        List.of(),
        Optional.empty());
  }
}
