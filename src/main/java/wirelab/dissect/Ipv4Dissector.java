package wirelab.dissect;

import java.util.List;
import wirelab.model.ByteRange;
import wirelab.model.Fragment;
import wirelab.model.Layer;
import wirelab.model.Payload;

/**
 * IPv4 (RFC 791).
 *
 * <pre>
 * version, length 1 | DSCP, ECN 1 | total length 2 | identification 2 | flags, offset 2
 * time to live 1    | protocol 1  | checksum 2     | source 4         | destination 4  | options
 * </pre>
 */
final class Ipv4Dissector extends HeaderDissector {
  private static final int SHORTEST = 20;
  private static final Names NAMES = new Names("ip");
  private static final Named FIRST = NAMES.add("Version and header length", "version_hdr_len");
  private static final Named VERSION = NAMES.add("Version", "version");
  private static final Named HEADER = NAMES.add("Header length", "hdr_len");
  private static final Named SERVICE = NAMES.add("Differentiated services", "dsfield");
  private static final Named DSCP = NAMES.add("DSCP", "dsfield.dscp");
  private static final Named ECN = NAMES.add("ECN", "dsfield.ecn");
  private static final Named LENGTH = NAMES.add("Total length", "len");
  private static final Named ID = NAMES.add("Identification", "id");
  private static final Named PLACE = NAMES.add("Flags and fragment offset", "flags_frag_offset");
  private static final Named RESERVED = NAMES.add("Reserved", "flags.rb");
  private static final Named DONT = NAMES.add("Don't fragment", "flags.df");
  private static final Named MORE = NAMES.add("More fragments", "flags.mf");
  private static final Named OFFSET = NAMES.add("Fragment offset", "frag_offset");
  private static final Named TTL = NAMES.add("Time to live", "ttl");
  private static final Named PROTOCOL = NAMES.add("Protocol", "proto");
  private static final Named CHECKSUM = NAMES.add("Header checksum", "checksum");
  private static final Named STATUS = NAMES.add("Checksum status", "checksum.status");
  private static final Named SOURCE = NAMES.add("Source", "src");
  private static final Named DESTINATION = NAMES.add("Destination", "dst");
  private static final Ipv4Options OPTIONS = new Ipv4Options(NAMES);

  Ipv4Dissector() {
    super("ip", "IPv4", NAMES);
  }

  @Override
  Content read(HeaderReader reader, List<Layer> below) {
    int header = first(reader);
    long service = reader.peek(0, 1);
    reader.bits(
        SERVICE,
        1,
        Hex.text(service, 2),
        reader.bit(DSCP, 1, Long.toString(service >> 2)),
        reader.bit(ECN, 1, Long.toString(service & 3)));
    long total =
        reader.number(
            LENGTH, 2, length -> length == 0 ? "0 (set by the network card)" : "" + length);
    long length = total == 0 ? reader.bytes().wireLength() : total;
    String id =
        Hex.text(reader.number(ID, 2, number -> Hex.text(number, 4) + " (" + number + ")"), 4);
    long place = reader.peek(0, 2);
    place(reader, place);
    reader.number(TTL, 1);
    long protocol = reader.number(PROTOCOL, 1, IpProtocol::shown);
    checksum(reader, header);
    String source = reader.text(SOURCE, 4, Addresses::ipv4);
    String destination = reader.text(DESTINATION, 4, Addresses::ipv4);
    if (header > SHORTEST) {
      OPTIONS.read(reader);
    }
    String piece = String.join(" ", source, destination, Long.toString(protocol), id);
    if (length < header) {
      reader.malformed("total length %d is less than the header's %d".formatted(total, header));
    }
    return content(reader, protocol, Math.max(0, length - header), fragment(piece, place));
  }

  private static int first(HeaderReader reader) {
    long first = reader.peek(0, 1);
    int header = (int) (first & 15) * 4;
    reader.bits(
        FIRST,
        1,
        Hex.text(first, 2),
        reader.bit(VERSION, 1, Long.toString(first >> 4)),
        reader.bit(HEADER, 1, Integer.toString(header)));
    if (first >> 4 != 4) {
      throw new Cut("IP version is %d, not 4".formatted(first >> 4));
    }
    if (header < SHORTEST) {
      throw new Cut("header length is %d, the least is %d".formatted(header, SHORTEST));
    }
    reader.endAt(header);
    return header;
  }

  private static void place(HeaderReader reader, long place) {
    reader.bits(
        PLACE,
        2,
        Hex.text(place, 4),
        reader.bit(RESERVED, 2, Long.toString(place >> 15)),
        reader.bit(DONT, 2, Long.toString(place >> 14 & 1)),
        reader.bit(MORE, 2, Long.toString(place >> 13 & 1)),
        reader.bit(OFFSET, 2, Long.toString((place & 0x1fff) * 8)));
  }

  private static void checksum(HeaderReader reader, int header) {
    int written = (int) reader.peek(0, 2);
    InternetSum.Verdict verdict = InternetSum.Verdict.UNVERIFIED;
    if (reader.bytes().length() >= header) {
      verdict =
          InternetSum.Verdict.of(written, new InternetSum().add(reader.bytes().slice(0, header)));
    }
    if (written == 0 && verdict.status().equals("bad")) {
      verdict = new InternetSum.Verdict("offloaded", "left to the network card");
    }
    verdict.take(reader, CHECKSUM, STATUS);
  }

  private static Fragment fragment(String piece, long place) {
    return new Fragment(piece, (place & 0x1fff) * 8, (place >> 13 & 1) == 1);
  }

  private static Content content(
      HeaderReader reader, long protocol, long wireLength, Fragment fragment) {
    int there = (int) Math.min(wireLength, reader.bytes().length() - reader.position());
    long onWire = reader.bytes().wireLength() - reader.position();
    if (wireLength > onWire) {
      reader.malformed(
          "total length promises %d bytes after the header, the packet had %d"
              .formatted(wireLength, onWire));
    }
    ByteRange range = reader.bytes().range(reader.position(), there);
    if (fragment.more() || fragment.offset() > 0) {
      return new Content(
          "Fragment of %s at %d, datagram %s%s"
              .formatted(
                  IpProtocol.name(protocol),
                  fragment.offset(),
                  fragment.datagram().substring(fragment.datagram().lastIndexOf(' ') + 1),
                  fragment.more() ? "" : " (the last)"),
          new Payload(range, wireLength, IpProtocol.protocol(protocol), fragment));
    }
    return new Content(
        IpProtocol.name(protocol), new Payload(range, wireLength, IpProtocol.protocol(protocol)));
  }
}
