package wirelab.ui.live;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * How one end stands to the other.
 *
 * @param reason why it is not connected, where there is a reason
 * @param picture the number of the newest picture, -1 before the first
 * @param messageBytes of the newest message, without its framing
 * @param wireBytes of the same with it
 */
public record Link(
    State state,
    @Nullable InetSocketAddress local,
    @Nullable InetSocketAddress remote,
    String reason,
    long picture,
    long messageBytes,
    long wireBytes) {
  /** Before anything has happened. */
  public static final Link NONE = new Link(State.NONE, null, null, "", -1, 0, 0);

  /** What an end is doing. */
  public enum State {
    NONE,
    WAITING,
    LISTENING,
    CONNECTED,
    ENDED
  }

  Link listening(InetSocketAddress at) {
    return new Link(State.LISTENING, at, null, "", -1, 0, 0);
  }

  Link connected(InetSocketAddress here, InetSocketAddress there) {
    return new Link(State.CONNECTED, here, there, "", picture, messageBytes, wireBytes);
  }

  Link without(State next, String why) {
    return new Link(next, local, null, why, picture, messageBytes, wireBytes);
  }

  Link pictured(long number) {
    return new Link(state, local, remote, reason, number, messageBytes, wireBytes);
  }

  Link passed(long message, long wire) {
    return new Link(state, local, remote, reason, picture, message, wire);
  }
}
