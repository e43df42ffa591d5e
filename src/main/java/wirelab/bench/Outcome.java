package wirelab.bench;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import wirelab.event.Event;

/**
 * What came of an order.
 *
 * @param number counted from 1 in its run, in the order in which the calls began
 * @param began when, in nanoseconds since 1970
 * @param nanos how long it took
 * @param waited whether it blocked: waited for something, and not only worked
 * @param sockets all of that side as they stood afterwards, in the order in which they were made
 * @param calls as they stand in the log, more than one where it took several
 * @param target the other end that the call named: where it was to connect or send to
 */
public record Outcome(
    int number,
    Order order,
    Result result,
    Explanation explanation,
    long began,
    long nanos,
    boolean waited,
    List<SocketView> sockets,
    List<Event.Call> calls,
    Optional<InetSocketAddress> target) {
  public Outcome {
    sockets = List.copyOf(sockets);
    calls = List.copyOf(calls);
  }

  /**
   * The socket that the order was about, as it stood afterwards; the one it made if it made one.
   */
  public Optional<SocketView> socket() {
    boolean made = !order.made().isEmpty() && result.kind() == Result.Kind.RETURNED;
    String name = made ? order.made() : order.socket();
    return sockets.stream().filter(socket -> socket.name().equals(name)).reduce((a, b) -> b);
  }
}
