package wirelab.dissect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirelab.model.ByteRange;
import wirelab.model.Fragment;
import wirelab.model.Layer;
import wirelab.model.Payload;

/**
 * IPv6 (RFC 8200) with its extension headers.
 *
 * <pre>
 * version 4 bits, class 8, flow 20 | payload length 2 | next header 1 | hop limit 1
 * source 16 | destination 16 | extension headers
 * </pre>
 */
final class Ipv6Dissector extends HeaderDissector {
  private static final Names NAMES = new Names("ipv6");
  private static final Named FIRST = NAMES.add("Version, class and flow", "version_class_flow");
  private static final Named VERSION = NAMES.add("Version", "version");
  private static final Named CLASS = NAMES.add("Traffic class", "tclass");
  private static final Named FLOW = NAMES.add("Flow label", "flow");
  private static final Named LENGTH = NAMES.add("Payload length", "plen");
  private static final Named NEXT = NAMES.add("Next header", "nxt");
  private static final Named HOPS = NAMES.add("Hop limit", "hlim");
  private static final Named SOURCE = NAMES.add("Source", "src");
  private static final Named DESTINATION = NAMES.add("Destination", "dst");
  private static final Ipv6Extensions EXTENSIONS = new Ipv6Extensions(NAMES);

  Ipv6Dissector() {
    super("ipv6", "IPv6", NAMES);
  }

  @Override
  Content read(HeaderReader reader, List<Layer> below) {
    first(reader);
    long length = reader.number(LENGTH, 2);
    long next = reader.number(NEXT, 1, IpProtocol::shown);
    reader.number(HOPS, 1);
    String source = reader.text(SOURCE, 16, Addresses::ipv6);
    String destination = reader.text(DESTINATION, 16, Addresses::ipv6);
    int fixed = reader.position();
    long end =
        length == 0 && next != 0 && next != 59 ? reader.bytes().wireLength() : fixed + length;
    if (end > reader.bytes().wireLength()) {
      reader.malformed(
          "payload length promises %d bytes, the packet had %d"
              .formatted(length, reader.bytes().wireLength() - fixed));
    }
    reader.endAt((int) Math.min(end, Integer.MAX_VALUE));
    Ipv6Extensions.Chain chain = EXTENSIONS.read(reader, next);
    return content(reader, chain, end, source + " " + destination);
  }

  private static void first(HeaderReader reader) {
    long first = reader.peek(0, 4);
    reader.bits(
        FIRST,
        4,
        "0x%08x".formatted(first),
        reader.bit(VERSION, 4, Long.toString(first >> 28)),
        reader.bit(CLASS, 4, Hex.text(first >> 20 & 0xff, 2)),
        reader.bit(FLOW, 4, "0x%05x".formatted(first & 0xfffff)));
    if (first >> 28 != 6) {
      throw new Cut("IP version is %d, not 6".formatted(first >> 28));
    }
  }

  private static Content content(
      HeaderReader reader, Ipv6Extensions.Chain chain, long end, String addresses) {
    ByteRange range = reader.bytes().range(reader.position(), Math.max(0, reader.remaining()));
    long wireLength = Math.max(end - reader.position(), range.length());
    String protocol = IpProtocol.protocol(chain.next());
    Ipv6Extensions.@Nullable Piece piece = chain.piece();
    if (piece == null) {
      return new Content(IpProtocol.name(chain.next()), new Payload(range, wireLength, protocol));
    }
    return new Content(
        "Fragment of %s at %d, datagram 0x%08x%s"
            .formatted(
                IpProtocol.name(chain.next()),
                piece.offset(),
                piece.id(),
                piece.more() ? "" : " (the last)"),
        new Payload(
            range,
            wireLength,
            protocol,
            new Fragment(
                "%s %08x".formatted(addresses, piece.id()), piece.offset(), piece.more())));
  }
}
