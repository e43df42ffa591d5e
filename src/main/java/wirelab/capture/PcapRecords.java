package wirelab.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import wirelab.model.ByteView;
import wirelab.model.LinkType;
import wirelab.model.Packet;

/**
 * Classic pcap.
 *
 * <pre>
 * file:   magic 4 | version 2 2 | zone 4 | accuracy 4 | snaplen 4 | link type 4
 * packet: seconds 4 | µs or ns 4 | captured 4 | length 4 | bytes
 * </pre>
 */
final class PcapRecords implements Records {
  static final int MICROS = 0xa1b2c3d4;
  static final int NANOS = 0xa1b23c4d;
  private static final int HEADER_AFTER_MAGIC = 20;
  private static final int RECORD = 16;
  private static final long SECOND = 1_000_000_000;

  /** The upper bits say how long the check sequence of each packet is. */
  private static final int LINK_TYPE = 0xffff;

  private final Input input;
  private final ByteOrder order;
  private final long fraction;
  private final LinkType link;
  private long number;
  private long place;

  PcapRecords(Input input, ByteOrder order, int magic) throws IOException {
    this.input = input;
    this.order = order;
    this.fraction = magic == NANOS ? 1 : 1000;
    ByteBuffer header = input.buffer(HEADER_AFTER_MAGIC, order, 0, "the file header");
    int major = header.getShort(0) & 0xffff;
    if (major != 2) {
      throw new DamagedException(
          0, "pcap version %d.%d, only version 2 is known".formatted(major, header.getShort(2)));
    }
    link = LinkType.of(header.getInt(16) & LINK_TYPE);
  }

  @Override
  public Optional<Packet> next() throws IOException {
    long start = input.position();
    byte[] first = input.upTo(RECORD);
    if (first.length == 0) {
      return Optional.empty();
    }
    if (first.length < RECORD) {
      throw new DamagedException(
          start, "the file ends in the middle of the header of packet %d".formatted(number + 1));
    }
    ByteBuffer record = ByteBuffer.wrap(first).order(order);
    long seconds = Integer.toUnsignedLong(record.getInt(0));
    long part = Integer.toUnsignedLong(record.getInt(4));
    long captured = Integer.toUnsignedLong(record.getInt(8));
    long length = Integer.toUnsignedLong(record.getInt(12));
    if (captured > LONGEST_PACKET) {
      throw new DamagedException(
          start,
          "packet %d has a captured length of %d, the limit is %d"
              .formatted(number + 1, captured, LONGEST_PACKET));
    }
    byte[] bytes = input.all((int) captured, start, "packet " + (number + 1));
    number++;
    place = input.position() - captured;
    return Optional.of(
        new Packet(
            number,
            seconds * SECOND + part * fraction,
            link,
            ByteView.captured(bytes, length),
            List.of()));
  }

  @Override
  public long place() {
    return place;
  }
}
