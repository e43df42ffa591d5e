package wirelab.framing.rtp;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import wirelab.model.ByteRange;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.spi.FramingException;

/**
 * One picture being put together from its RTP packets. Each says where its piece begins; where the
 * picture ends is told by the one with the marker.
 */
final class RtpAssembly {
  private static final int END_OF_IMAGE = 2;

  private final long number;
  private final JpegHeader header;
  private final int limit;
  private final long began;
  private final TreeMap<Integer, byte[]> pieces = new TreeMap<>();
  private ByteBuffer tables = ByteBuffer.allocate(0);
  private int held;
  private int end = -1;
  private int lowest;
  private int highest;

  RtpAssembly(long number, JpegHeader first, int limit, long began) {
    this.number = number;
    this.header = first.at(0);
    this.limit = limit;
    this.began = began;
  }

  long number() {
    return number;
  }

  /** When its first packet came. */
  long began() {
    return began;
  }

  int packets() {
    return pieces.size();
  }

  boolean has(int offset) {
    return pieces.containsKey(offset);
  }

  /** From the first packet, which tells the tables, or told by an earlier picture. */
  void tables(ByteBuffer told) {
    tables = told;
  }

  /** Puts a piece that is not there yet into its place. */
  void put(RtpHeader packet, JpegHeader piece, ByteBuffer data) throws FramingException {
    if (!piece.at(0).equals(header)) {
      throw new FramingException(
          "two packets of picture %d do not agree: %s and %s"
              .formatted(number, header, piece.at(0)));
    }
    int from = piece.offset();
    int to = from + data.remaining();
    checkRoom(from, to);
    Map.Entry<Integer, byte[]> before = pieces.lowerEntry(from);
    Integer after = pieces.higherKey(from);
    boolean overlaps =
        (before != null && before.getKey() + before.getValue().length > from)
            || (after != null && after < to);
    if (overlaps || (end >= 0 && to > end)) {
      throw new FramingException(
          "bytes %d to %d of picture %d overlap what is there".formatted(from, to, number));
    }
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    count(packet.sequence());
    pieces.put(from, bytes);
    held += bytes.length;
    end = packet.marker() ? to : end;
  }

  private void checkRoom(int from, int to) throws FramingException {
    if (to == from) {
      throw new FramingException("a packet of picture %d without data".formatted(number));
    }
    if (to > limit) {
      throw new FramingException(
          "picture %d would have more than %,d bytes; the limit is %,d"
              .formatted(number, to, limit));
    }
  }

  private void count(int sequence) {
    if (pieces.isEmpty()) {
      lowest = sequence;
      highest = sequence;
    } else if (RtpHeader.ahead(sequence, lowest) < 0) {
      lowest = sequence;
    } else if (RtpHeader.ahead(sequence, highest) > 0) {
      highest = sequence;
    }
  }

  boolean complete() {
    return held == end && tables.hasRemaining();
  }

  /** How many packets it must have at least. */
  int units() {
    return RtpHeader.ahead(highest, lowest) + 1 + (has(0) ? 0 : 1) + (end < 0 ? 1 : 0);
  }

  /** The JPEG file, where all of it is there. */
  Message message() {
    ByteBuffer head = new BaselineJpeg(header, tables, ByteBuffer.allocate(0)).head();
    Lease lease = Memory.common().lease(head.remaining() + held + END_OF_IMAGE);
    ByteBuffer file = lease.bytes();
    file.put(head);
    pieces.values().forEach(file::put);
    if (!BaselineJpeg.ended(file.duplicate().flip())) {
      BaselineJpeg.end(file);
    }
    int length = file.position();
    return Message.incoming(
        lease, file.flip(), number, ByteRange.of(0, length), java.util.List.of());
  }
}
