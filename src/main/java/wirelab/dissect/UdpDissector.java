package wirelab.dissect;

import java.util.List;
import wirelab.model.ByteRange;
import wirelab.model.ByteView;
import wirelab.model.Layer;
import wirelab.model.Payload;

/**
 * UDP (RFC 768).
 *
 * <pre>
 * source 2 | destination 2 | length 2, with this header | checksum 2, 0: none
 * </pre>
 */
final class UdpDissector extends HeaderDissector {
  private static final int HEADER = 8;
  private static final Names NAMES = new Names("udp");
  private static final Named SOURCE = NAMES.add("Source port", "srcport");
  private static final Named DESTINATION = NAMES.add("Destination port", "dstport");
  private static final Named LENGTH = NAMES.add("Length", "length");
  private static final Named CHECKSUM = NAMES.add("Checksum", "checksum");
  private static final Named STATUS = NAMES.add("Checksum status", "checksum.status");

  UdpDissector() {
    super("udp", "UDP", NAMES);
  }

  @Override
  Content read(HeaderReader reader, List<Layer> below) {
    long source = reader.number(SOURCE, 2);
    long destination = reader.number(DESTINATION, 2);
    long length = reader.number(LENGTH, 2);
    ByteView bytes = reader.bytes();
    verdict(bytes, length, (int) reader.peek(0, 2), below).take(reader, CHECKSUM, STATUS);
    long all = length == 0 ? bytes.wireLength() : length;
    if (all < HEADER || all > bytes.wireLength()) {
      reader.malformed(
          "length is %d, 8 to %d are possible here".formatted(length, bytes.wireLength()));
      all = Math.clamp(all, HEADER, bytes.wireLength());
    }
    int there = (int) Math.min(all, bytes.length()) - HEADER;
    return new Content(
        source + " → " + destination + " Len=" + (all - HEADER),
        new Payload(ByteRange.of(reader.place(), there), all - HEADER, above(bytes, there)));
  }

  /** No port tells RTP, so its bytes must. */
  private static String above(ByteView bytes, int there) {
    return there > 0 && RtpDissector.recognises(bytes.slice(HEADER, there)) ? "rtp" : "";
  }

  private static InternetSum.Verdict verdict(
      ByteView bytes, long length, int written, List<Layer> below) {
    if (written == 0) {
      return new InternetSum.Verdict("none", "not used");
    }
    return length == bytes.wireLength()
        ? TransportSum.verdict(bytes, written, below, IpProtocol.UDP)
        : InternetSum.Verdict.UNVERIFIED;
  }
}
