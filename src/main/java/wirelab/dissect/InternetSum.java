package wirelab.dissect;

import java.util.List;
import java.util.Optional;
import wirelab.model.ByteRange;
import wirelab.model.ByteView;
import wirelab.model.Field;
import wirelab.model.Layer;

/** The checksum of IP, ICMP, TCP and UDP (RFC 1071), and what a wrong one means. */
final class InternetSum {
  private static final String NO_MAC = "00:00:00:00:00:00";

  private long sum;

  InternetSum add(ByteView bytes) {
    sum += bytes.sum();
    return this;
  }

  InternetSum add(long number) {
    sum += (number >>> 16) + (number & 0xffff);
    return this;
  }

  /** The sum, folded to 16 bits. */
  int folded() {
    long folded = sum;
    while (folded >>> 16 != 0) {
      folded = (folded & 0xffff) + (folded >>> 16);
    }
    return (int) folded;
  }

  /** What {@code written} must be, given that this sum was made over it too. */
  int expected(int written) {
    int without = new InternetSum().add(folded()).add(~written & 0xffff).folded();
    int expected = ~without & 0xffff;
    return expected == 0xffff && written == 0 ? 0 : expected;
  }

  /** Addresses, length and protocol of the IP layer below, which TCP, UDP and ICMPv6 add. */
  static Optional<InternetSum> pseudoHeader(ByteView bytes, List<Layer> below, int protocol) {
    if (below.isEmpty()) {
      return Optional.empty();
    }
    Layer ip = below.getLast();
    Optional<Field> source = ip.field(ip.protocol() + ".src");
    Optional<Field> destination = ip.field(ip.protocol() + ".dst");
    boolean internet = ip.protocol().equals("ip") || ip.protocol().equals("ipv6");
    if (!internet || source.isEmpty() || destination.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new InternetSum()
            .add(at(bytes, source.get().range()))
            .add(at(bytes, destination.get().range()))
            .add(bytes.wireLength())
            .add(protocol));
  }

  private static ByteView at(ByteView bytes, ByteRange range) {
    return bytes.at(range, range.length());
  }

  /**
   * What is to be said about the checksum of a transport; {@code full} is the sum over everything,
   * {@code pseudo} the one over the pseudo header.
   */
  static Verdict transport(int written, InternetSum full, int pseudo, List<Layer> below) {
    if (full.folded() == 0xffff) {
      return Verdict.GOOD;
    }
    int expected = full.expected(written);
    return written == pseudo || local(below)
        ? new Verdict(
            "offloaded",
            "checksum offloaded: the network card fills it in later, expected "
                + Hex.text(expected, 4))
        : new Verdict("bad", "wrong, expected " + Hex.text(expected, 4));
  }

  /** Whether the packet never left the machine. */
  private static boolean local(List<Layer> below) {
    return below.stream()
        .anyMatch(
            layer ->
                layer.protocol().equals("null")
                    || layer.protocol().equals("loop")
                    || layer.field("eth.src").filter(f -> f.value().equals(NO_MAC)).isPresent()
                    || layer.field("ip.src").filter(f -> f.value().startsWith("127.")).isPresent()
                    || layer.field("ipv6.src").filter(f -> f.value().equals("::1")).isPresent());
  }

  /** What a checksum turned out to be. */
  record Verdict(String status, String explanation) {
    static final Verdict GOOD = new Verdict("good", "right");
    static final Verdict UNVERIFIED =
        new Verdict("unverified", "not checked, the capture has not all of the bytes");

    static Verdict of(int written, InternetSum full) {
      return full.folded() == 0xffff
          ? GOOD
          : new Verdict("bad", "wrong, expected " + Hex.text(full.expected(written), 4));
    }

    /** Reads the two bytes of the checksum. */
    void take(HeaderReader reader, Named checksum, Named statusName) {
      reader.bits(
          checksum,
          2,
          Hex.text(reader.peek(0, 2), 4) + " (" + explanation + ")",
          reader.bit(statusName, 2, status));
    }
  }
}
