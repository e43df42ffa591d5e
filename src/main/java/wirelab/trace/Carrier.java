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
    long start = Math.max(range.start(), wanted.start());
    long end = Math.min(range.end(), wanted.end());
    return new Carrier(
        new ByteRange(start, end), packet, Math.toIntExact(at + start - range.start()));
  }

  Carrier shifted(long distance) {
    return new Carrier(range.shifted(distance), packet, at);
  }

  boolean meets(ByteRange wanted) {
    return range.start() < wanted.end() && wanted.start() < range.end();
  }
}
