package wirelab.event;

import java.nio.ByteBuffer;
import wirelab.model.ByteRange;
import wirelab.model.Side;

/**
 * Sees the bytes that calls move, which the log does not keep. It is told on the thread that made
 * the call, once that has returned, and copies what it wants before it returns; it must be quick.
 */
public interface Tap {
  /** For those whose bytes nobody wants. */
  Tap NONE =
      new Tap() {
        @Override
        public boolean open() {
          return false;
        }

        @Override
        public void moved(
            Side side, CallName name, int socket, ByteRange range, ByteBuffer... pieces) {}
      };

  /** Whether it wants bytes now. */
  boolean open();

  /**
   * Bytes that a call has moved.
   *
   * @param range their place in this direction of this socket
   * @param pieces from position to limit; there may be more of them than were moved
   */
  void moved(Side side, CallName name, int socket, ByteRange range, ByteBuffer... pieces);

  /**
   * Bytes that a relay has passed on, in one packet.
   *
   * @param at when, nanoseconds since 1970
   * @param range their place in the stream; empty when that has ended
   * @param bytes from position to limit
   */
  default void relayed(Event.Relayed relayed, long at, ByteRange range, ByteBuffer bytes) {}
}
