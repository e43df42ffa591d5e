package wirelab.trace;

import wirelab.model.ByteRange;

/**
 * Some bytes and the packet that carried them.
 *
 * @param range which bytes, of a stream or of a message
 * @param at where the first of them stands in the packet
 */
public record Carrier(ByteRange range, long packet, int at) {
  /** Where its bytes stand in the packet. */
  public ByteRange place() {
    return ByteRange.of(at, range.length());
  }

  /** Only what lies within {@code wanted}, with which it has bytes in common. */
  Carrier within(ByteRange wanted) {
    ByteRange part = range.within(wanted);
    return new Carrier(part, packet, Math.toIntExact(at + part.start() - range.start()));
  }

  Carrier shifted(long distance) {
    return new Carrier(range.shifted(distance), packet, at);
  }

  boolean meets(ByteRange wanted) {
    return range.meets(wanted);
  }
}
