package wirelab.model;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * One encoded picture: the bytes that a framing sends and a deframer hands over. On the way out it
 * is a few parts, so that pixels need not be copied; on the way in it is one piece. Whoever holds
 * it closes it once.
 */
public final class Message implements AutoCloseable {
  private final List<ByteBuffer> parts;
  private final int length;
  private final Lease lease;
  private final long number;
  private final ByteRange range;
  private final List<ByteRange> missing;

  private Message(
      List<ByteBuffer> parts, Lease lease, long number, ByteRange range, List<ByteRange> missing) {
    this.parts = parts;
    this.lease = lease;
    this.number = number;
    this.range = range;
    this.missing = missing;
    long sum = 0;
    for (ByteBuffer part : parts) {
      sum += part.remaining();
    }
    this.length = Math.toIntExact(sum);
  }

  /**
   * A message on its way out. The parts lie in {@code lease}, which the message takes over, or in
   * memory of the codec that made it, valid until that codec's next encode.
   */
  public static Message outgoing(Lease lease, ByteBuffer... parts) {
    return new Message(List.of(parts), lease, 0, ByteRange.of(0, 0), List.of());
  }

  /**
   * A message that arrived.
   *
   * @param number which one it is, counted from 0 on its connection or told by its datagrams
   * @param range where it stood in the stream of bytes, its framing included
   * @param missing bytes of the message that never arrived (their content is undefined)
   */
  public static Message incoming(
      Lease lease, ByteBuffer bytes, long number, ByteRange range, List<ByteRange> missing) {
    return new Message(List.of(bytes.slice()), lease, number, range, List.copyOf(missing));
  }

  /** Bytes in the message, its framing not counted. */
  public int length() {
    return length;
  }

  /** The bytes piece by piece, each from its position to its limit; views, free to be moved. */
  public ByteBuffer[] parts() {
    ByteBuffer[] views = new ByteBuffer[parts.size()];
    for (int i = 0; i < views.length; i++) {
      views[i] = parts.get(i).duplicate();
    }
    return views;
  }

  /** All bytes in one piece, big-endian: a view where there is one part, else a copy. */
  public ByteBuffer bytes() {
    if (parts.size() == 1) {
      return parts.getFirst().slice();
    }
    ByteBuffer joined = ByteBuffer.allocate(length);
    for (ByteBuffer part : parts) {
      joined.put(part.duplicate());
    }
    return joined.flip();
  }

  public long number() {
    return number;
  }

  public ByteRange range() {
    return range;
  }

  public List<ByteRange> missing() {
    return missing;
  }

  public Lease lease() {
    return lease;
  }

  @Override
  public void close() {
    lease.close();
  }
}
