package wirelab.event;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import wirelab.model.ByteRange;
import wirelab.model.Side;

/**
 * Something that happened, at a time in nanoseconds since 1970 and at one side. Events carry
 * numbers, times and ranges, never pixels.
 */
public sealed interface Event {
  long at();

  Side side();

  /**
   * One socket call that has returned.
   *
   * @param at when it was made
   * @param nanos how long it took
   * @param socket a number for the socket, the same in all its calls
   * @param detail its arguments other than bytes, as in {@code "127.0.0.1:9999"} or {@code
   *     "TCP_NODELAY = true"}
   * @param result what it returned: bytes for send and recv, -1 for the end of the stream or an
   *     error
   * @param range the bytes it moved, counted in this direction of this socket
   * @param error the reason it failed, or null
   */
  record Call(
      long at,
      Side side,
      CallName name,
      int socket,
      String detail,
      long result,
      ByteRange range,
      long nanos,
      String thread,
      SourceLine line,
      @Nullable String error)
      implements Event {}

  /** A connection is up (or, for datagrams, the two ends know each other). */
  record Connected(
      long at, Side side, int socket, InetSocketAddress local, InetSocketAddress remote)
      implements Event {}

  /** A socket waits for a sender. */
  record Listening(long at, Side side, int socket, InetSocketAddress local) implements Event {}

  /** A connection is over; {@code reason} says why in a line fit to be read by a person. */
  record Disconnected(long at, Side side, int socket, String reason) implements Event {}

  /**
   * A unit (piece of a stream, or datagram) went through the framing, {@code index} in message. A
   * receiver of a stream writes this as soon as it has read how long the unit will be.
   *
   * @param range where it stands in what the connection carries in this direction, its framing
   *     included
   */
  record UnitPassed(long at, Side side, long message, int index, ByteRange range)
      implements Event {}

  /**
   * A message is complete at this side.
   *
   * @param number counted from 0 on its connection
   * @param range where it stands in the stream, its framing included
   * @param payload bytes without the framing
   */
  record MessagePassed(long at, Side side, long number, ByteRange range, int payload)
      implements Event {}

  /** A stage has handled a picture. {@code bytes} is the size of what came out of it. */
  record StagePassed(long at, Side side, Stage stage, long picture, long nanos, int bytes)
      implements Event {}

  /** The source has handed over a picture. */
  record PictureCaptured(long at, Side side, long sequence, int waiting) implements Event {}

  /** A picture has left as message {@code number}. */
  record PictureSent(long at, Side side, long sequence, long number) implements Event {}

  /**
   * A picture has been decoded.
   *
   * @param sequence its number at the source, as far as known, else that of its message
   * @param age nanoseconds since it was taken, or -1 where no one told
   * @param state whether its pixels are those that were sent
   */
  record PictureReceived(
      long at, Side side, long sequence, long number, long age, PictureState state)
      implements Event {}

  /**
   * The pixels of a received picture were compared with those that its sender took, told before
   * {@link PictureReceived}.
   *
   * @param checksum CRC-32C of its pixels
   * @param differing how many pixels are not those that were sent; -1 where only checksums were
   *     compared
   * @param x of the first of them, and {@code y}; -1 if there is none
   */
  record PictureCompared(long at, Side side, long number, int checksum, int differing, int x, int y)
      implements Event {}

  /**
   * What a codec kept of earlier pictures when its connection ended: memory that no garbage
   * collection can have back as long as the codec is there.
   *
   * @param pictures whose bytes it kept
   * @param bytes of them
   * @param passed bytes of all pictures that it was given
   */
  record PicturesKept(long at, Side side, long pictures, long bytes, long passed)
      implements Event {}

  /** A picture was given up before it was sent or shown. */
  record PictureDropped(long at, Side side, long sequence, String reason) implements Event {}

  /** Datagrams that did not come as they were sent; {@code count} of them. */
  record DatagramTrouble(long at, Side side, Trouble trouble, long message, int count)
      implements Event {}

  /** A picture that can not be completed any more; {@code lacking} of its units never came. */
  record PictureIncomplete(long at, Side side, long number, int lacking, int units)
      implements Event {}

  /**
   * A lost packet of RTP was rebuilt from the others of its group.
   *
   * @param ssrc the source that had sent it
   * @param digest 16 hexadecimal digits of the SHA-256 of the packet
   */
  record UnitRebuilt(long at, Side side, long ssrc, int sequence, String digest) implements Event {}

  /**
   * What a receiver of RTP would report to the sender (RFC 3550, 6.4.1).
   *
   * @param first sequence number that came from this source
   * @param highest and 65,536 for each time that the numbers went round
   * @param expected packets from the first to the highest
   * @param lost of these
   * @param fraction lost since the report before, in 256ths
   * @param rebuilt packets that were lost and rebuilt; they count as lost
   */
  record ReceptionReported(
      long at,
      Side side,
      long ssrc,
      long first,
      long highest,
      long expected,
      long lost,
      int fraction,
      long rebuilt)
      implements Event {}

  /** A stage could not do its work; the reason names the offending value. */
  record StageFailed(long at, Side side, Stage stage, String reason) implements Event {}

  /** Something was switched while running: "codec", "struct" to "pickle". */
  record Switched(long at, Side side, String what, String before, String after) implements Event {}

  /** What a learner does, who sits at the receiver's side. */
  sealed interface Learner extends Event {
    @Override
    default Side side() {
      return Side.RECEIVER;
    }
  }

  /**
   * A learner has begun a step of a lab.
   *
   * @param seed from which the lab's parameters are drawn
   */
  record StepBegan(long at, String lab, String step, long seed) implements Learner {}

  /** A learner has answered a question; the last answer counts. */
  record Answered(long at, String question, String value) implements Learner {}

  /**
   * A learner has selected something.
   *
   * @param packet its number, or -1
   * @param flow the direction of a conversation that the message belongs to, or -1
   * @param message its number in the flow, or -1
   * @param range bytes of the message, its mark included
   * @param call when the selected call was made, or -1
   */
  record Selected(long at, long packet, int flow, long message, ByteRange range, long call)
      implements Learner {}

  /**
   * What one way of capturing has seen of a run, to be compared with another.
   *
   * @param source as in {@code tap} and {@code libpcap}
   * @param bytes of the messages in the packets
   * @param digest of these bytes
   * @param dropped packets that were lost while capturing, by its own counters
   */
  record Captured(
      long at, String source, long packets, long messages, long bytes, String digest, long dropped)
      implements Learner {}

  /**
   * The same pictures have been through two wires, in turns. Times are in nanoseconds.
   *
   * @param pictures that have been through both, besides the {@code warmUp} before them
   * @param alternated whether the wires took turns in going first
   * @param difference median of how much longer a picture takes through the second wire
   * @param low where the interval of that median begins, and {@code high} where it ends
   */
  record Compared(
      long at,
      String first,
      String second,
      int pictures,
      int warmUp,
      boolean alternated,
      long difference,
      long low,
      long high,
      long firstMedian,
      long secondMedian)
      implements Learner {}

  /**
   * A unit was broken on purpose.
   *
   * @param socket 0 where the sender made a mistake before its socket saw the bytes
   * @param unit which one, counted from 0 in this direction of the connection
   * @param message which it is a piece of, or -1 where that can not be told
   * @param index of the piece in the message
   * @param range where the unit stands in what framing and channel hand each other; at a receiver
   *     in what its socket has received
   * @param hit the bytes that are not what they should be, counted in the unit; for those that are
   *     late, doubled or out of order none
   * @param detail what was done, in words
   */
  record FaultInjected(
      long at,
      Side side,
      String fault,
      FaultLayer layer,
      int socket,
      long unit,
      long message,
      int index,
      ByteRange range,
      ByteRange hit,
      String detail)
      implements Event {}

  /**
   * A unit, or a part of it, has come through the faults: what framing and channel hand each other
   * as {@code range} stands at {@code carried} among the bytes that the socket moved. Empty if it
   * moved none; told more than once of what is doubled.
   */
  record UnitCarried(long at, Side side, int socket, ByteRange range, ByteRange carried)
      implements Event {}

  /**
   * A relay passes on what it receives: the sender talks to {@code entry}, the receiver is talked
   * to from {@code exit}.
   */
  record Relayed(
      long at,
      Side side,
      InetSocketAddress from,
      InetSocketAddress entry,
      InetSocketAddress exit,
      InetSocketAddress to)
      implements Event {}

  /** A relay waits for a sender at {@code local}. */
  record Relaying(long at, Side side, InetSocketAddress local, int most) implements Event {}

  /** What can befall a datagram. */
  enum Trouble {
    LATE,
    DUPLICATE,
    REORDERED,
    STRAY
  }

  /** What is known of a received picture. */
  enum PictureState {
    /** Its bytes were compared with those that were sent: equal. */
    INTACT,
    /** Compared, and they differ. */
    CHANGED,
    /** Some of its units are missing. */
    INCOMPLETE,
    /** Decoded without complaint; there was nothing to compare with. */
    UNVERIFIED
  }
}
