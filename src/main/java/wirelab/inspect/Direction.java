package wirelab.inspect;

import java.util.Optional;
import wirelab.model.ByteView;

/** What one end of a stream has sent. */
public final class Direction {
  private static final long NUMBERS = 1L << 32;

  private final Reassembly reassembly;
  private long packets;
  private long bytes;
  private long missing;
  private boolean based;
  private long base;

  Direction(Budget budget) {
    reassembly =
        new Reassembly(
            new ByteSink() {
              @Override
              public void bytes(long offset, ByteView view) {
                bytes += view.length();
              }

              @Override
              public void gap(long offset, long length) {
                missing += length;
              }
            },
            budget);
  }

  public long packets() {
    return packets;
  }

  /** Payload: over TCP what arrived of the stream, each byte counted once. */
  public long bytes() {
    return bytes;
  }

  /** Bytes of the stream that nobody captured, though later ones were. */
  public long missing() {
    return missing;
  }

  void count() {
    packets++;
  }

  void datagram(long length) {
    bytes += length;
  }

  boolean differs(long sequence) {
    return based && base != sequence;
  }

  /** The stream's first byte has the number after {@code first}, unless that is known already. */
  void base(long first) {
    if (!based) {
      based = true;
      base = first & NUMBERS - 1;
    }
  }

  /** A sequence number, counted from the first of the stream. */
  long relative(long number) {
    return number - base & NUMBERS - 1;
  }

  /**
   * Takes a segment: of the stream, or a SYN or FIN.
   *
   * @return what it is beside new and in order, as a name of Wireshark's
   */
  Optional<String> segment(Segment segment) {
    long offset = offset(segment);
    long length = segment.payload().wireLength();
    if (length == 0) {
      return Optional.empty();
    }
    Optional<String> mark = mark(offset, length);
    reassembly.add(offset, segment.payload());
    return mark;
  }

  private Optional<String> mark(long offset, long length) {
    if (reassembly.seen(offset, length)) {
      return Optional.of("retransmission");
    }
    if (offset > reassembly.next() && !reassembly.waiting()) {
      return Optional.of("lost_segment");
    }
    return offset <= reassembly.next() && reassembly.waiting()
        ? Optional.of("out_of_order")
        : Optional.empty();
  }

  /** Numbers begin again after 2^32 bytes: of all places the nearest to the last is meant. */
  private long offset(Segment segment) {
    long number = segment.sequence() - base - 1 + (segment.syn() ? 1 : 0);
    return reassembly.next() + (int) (number - reassembly.next());
  }

  void finish() {
    reassembly.finish();
  }
}
