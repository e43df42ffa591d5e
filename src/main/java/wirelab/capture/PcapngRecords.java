package wirelab.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wirelab.model.ByteView;
import wirelab.model.Packet;

/**
 * pcapng: blocks, in sections that each have their byte order and interfaces.
 *
 * <pre>
 * block: type 4 | length 4 | body, padded to 4 | length 4
 * </pre>
 */
final class PcapngRecords implements Records {
  static final int SECTION = 0x0a0d0d0a;
  static final int INTERFACE = 1;
  static final int OLD_PACKET = 2;
  static final int SIMPLE_PACKET = 3;
  static final int NAMES = 4;
  static final int STATISTICS = 5;
  static final int PACKET = 6;
  static final int BYTE_ORDER = 0x1a2b3c4d;
  private static final int FRAME = 12;

  /** Type and length stand before the body of a block. */
  private static final int BODY = 8;

  private static final int LONGEST_BLOCK = LONGEST_PACKET + (1 << 20);
  private static final int MOST_INTERFACES = 65_536;
  private static final int MOST_COMMENTS = 1000;

  private final Input input;
  private final List<Interface> interfaces = new ArrayList<>();
  private final NameRecords names = new NameRecords();
  private final List<String> comments = new ArrayList<>();
  private @Nullable Extra extra;
  private ByteOrder order = ByteOrder.BIG_ENDIAN;
  private long number;
  private long place;

  /** The type of the first block has been read. */
  PcapngRecords(Input input) throws IOException {
    this.input = input;
    section(0);
  }

  @Override
  public Optional<Packet> next() throws IOException {
    while (true) {
      long start = input.position();
      byte[] first = input.upTo(4);
      if (first.length == 0) {
        return Optional.empty();
      }
      if (first.length < 4) {
        throw new DamagedException(start, "the file ends in the middle of the type of a block");
      }
      int type = ByteBuffer.wrap(first).order(order).getInt();
      if (type == SECTION) {
        section(start);
        continue;
      }
      Optional<Packet> packet = block(type, start);
      if (packet.isPresent()) {
        return packet;
      }
    }
  }

  @Override
  public Map<String, List<String>> names() {
    return names.names();
  }

  @Override
  public List<String> comments() {
    return List.copyOf(comments);
  }

  @Override
  public long place() {
    return place;
  }

  @Override
  public void onBlock(int type, Consumer<ByteBuffer> taker) {
    extra = new Extra(type, taker);
  }

  private Optional<Packet> block(int type, long start) throws IOException {
    long length = length(start);
    boolean known =
        switch (type) {
          case INTERFACE, OLD_PACKET, SIMPLE_PACKET, NAMES, PACKET -> true;
          default -> extra != null && extra.type == type;
        };
    if (!known) {
      input.skip(length - FRAME, start, "a block of type 0x%08x".formatted(type));
      trailer(length, start);
      return Optional.empty();
    }
    if (length > LONGEST_BLOCK) {
      throw new DamagedException(
          start, "the block is %d bytes long, the limit is %d".formatted(length, LONGEST_BLOCK));
    }
    ByteBuffer body = input.buffer((int) length - FRAME, order, start, "a block");
    trailer(length, start);
    return switch (type) {
      case PACKET -> Optional.of(enhanced(body, start, 4));
      case OLD_PACKET -> Optional.of(enhanced(body, start, 2));
      case SIMPLE_PACKET -> Optional.of(simple(body, start));
      case NAMES -> {
        names.read(body);
        yield Optional.empty();
      }
      case INTERFACE -> {
        describe(body, start);
        yield Optional.empty();
      }
      default -> {
        if (extra != null) {
          extra.taker.accept(body);
        }
        yield Optional.empty();
      }
    };
  }

  private void section(long start) throws IOException {
    byte[] written = input.all(8, start, "a section header");
    order = ByteOrder.BIG_ENDIAN;
    int magic = ByteBuffer.wrap(written).getInt(4);
    if (magic == Integer.reverseBytes(BYTE_ORDER)) {
      order = ByteOrder.LITTLE_ENDIAN;
    } else if (magic != BYTE_ORDER) {
      throw new DamagedException(
          start, "the section header has the byte-order mark 0x%08x".formatted(magic));
    }
    long length = checked(ByteBuffer.wrap(written).order(order).getInt(), start);
    if (length < FRAME + 16 || length > LONGEST_BLOCK) {
      throw new DamagedException(start, "the section header is %d bytes long".formatted(length));
    }
    ByteBuffer body = input.buffer((int) length - FRAME - 4, order, start, "a section header");
    trailer(length, start);
    int major = body.getShort() & 0xffff;
    if (major != 1) {
      throw new DamagedException(
          start, "pcapng version %d, only version 1 is known".formatted(major));
    }
    interfaces.clear();
    new Options(body.position(12)).comments().forEach(this::keep);
  }

  private void keep(String comment) {
    if (comments.size() < MOST_COMMENTS) {
      comments.add(comment);
    }
  }

  private void describe(ByteBuffer body, long start) throws IOException {
    need(body, Interface.FIXED, start, "an interface");
    if (interfaces.size() == MOST_INTERFACES) {
      throw new DamagedException(start, "more than %d interfaces".formatted(MOST_INTERFACES));
    }
    interfaces.add(Interface.of(body));
  }

  /**
   * @param width of the interface's number; the old packet block has a drop counter beside it
   */
  private Packet enhanced(ByteBuffer body, long start, int width) throws IOException {
    need(body, 20, start, "a packet");
    long id = width == 4 ? Integer.toUnsignedLong(body.getInt()) : body.getShort() & 0xffff;
    if (width == 2) {
      body.getShort();
    }
    Interface from = from(id, start);
    long time =
        from.clock()
            .nanos(Integer.toUnsignedLong(body.getInt()), Integer.toUnsignedLong(body.getInt()));
    long captured = Integer.toUnsignedLong(body.getInt());
    long length = Integer.toUnsignedLong(body.getInt());
    byte[] bytes = bytes(body, captured, start);
    body.position(Math.min(body.limit(), body.position() + Options.padded(bytes.length)));
    return packet(from, time, ByteView.captured(bytes, length), new Options(body).comments());
  }

  private Packet simple(ByteBuffer body, long start) throws IOException {
    need(body, 4, start, "a packet");
    Interface from = from(0, start);
    long length = Integer.toUnsignedLong(body.getInt());
    long snaplen = from.snaplen() == 0 ? length : Math.min(length, from.snaplen());
    byte[] bytes = bytes(body, Math.min(snaplen, body.remaining()), start);
    return packet(from, 0, ByteView.captured(bytes, length), List.of());
  }

  private Packet packet(Interface from, long time, ByteView bytes, List<String> notes) {
    number++;
    return new Packet(number, time, from.link(), bytes, notes);
  }

  private Interface from(long id, long start) throws IOException {
    if (id >= interfaces.size()) {
      throw new DamagedException(
          start,
          "packet %d is of interface %d, the section has %d"
              .formatted(number + 1, id, interfaces.size()));
    }
    return interfaces.get((int) id);
  }

  private byte[] bytes(ByteBuffer body, long captured, long start) throws IOException {
    if (captured > Math.min(body.remaining(), LONGEST_PACKET)) {
      throw new DamagedException(
          start,
          "packet %d has a captured length of %d, its block has room for %d"
              .formatted(number + 1, captured, body.remaining()));
    }
    byte[] bytes = new byte[(int) captured];
    body.get(body.position(), bytes);
    place = start + BODY + body.position();
    return bytes;
  }

  private long length(long start) throws IOException {
    return checked(input.buffer(4, order, start, "the length of a block").getInt(), start);
  }

  private static long checked(int written, long start) throws IOException {
    long length = Integer.toUnsignedLong(written);
    if (length < FRAME || length % 4 != 0) {
      throw new DamagedException(
          start,
          "the block says it is %d bytes long; a block has 12 or more, in steps of 4"
              .formatted(length));
    }
    return length;
  }

  private void trailer(long length, long start) throws IOException {
    ByteBuffer end = input.buffer(4, order, start, "the length at the end of a block");
    long again = Integer.toUnsignedLong(end.getInt());
    if (again != length) {
      throw new DamagedException(
          start,
          "the block says it is %d bytes long at its beginning and %d at its end"
              .formatted(length, again));
    }
  }

  private static void need(ByteBuffer body, int bytes, long start, String what) throws IOException {
    if (body.remaining() < bytes) {
      throw new DamagedException(
          start,
          "the block of %s has %d bytes, the least is %d".formatted(what, body.remaining(), bytes));
    }
  }

  /** Blocks that somebody else reads. */
  private record Extra(int type, Consumer<ByteBuffer> taker) {}
}
