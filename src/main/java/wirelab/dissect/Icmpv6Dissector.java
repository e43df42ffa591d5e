package wirelab.dissect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import wirelab.model.ByteView;
import wirelab.model.Layer;

/**
 * ICMPv6 (RFC 4443, RFC 4861).
 *
 * <pre>
 * type 1 | code 1 | checksum 2 | depends on the type
 * </pre>
 */
final class Icmpv6Dissector extends HeaderDissector {
  private static final int ECHO = 128;
  private static final int ECHO_REPLY = 129;
  private static final Map<Integer, String> TYPES =
      Map.ofEntries(
          Map.entry(1, "destination unreachable"),
          Map.entry(2, "packet too big"),
          Map.entry(3, "time exceeded"),
          Map.entry(4, "parameter problem"),
          Map.entry(ECHO, "echo request"),
          Map.entry(ECHO_REPLY, "echo reply"),
          Map.entry(130, "multicast listener query"),
          Map.entry(131, "multicast listener report"),
          Map.entry(132, "multicast listener done"),
          Map.entry(133, "router solicitation"),
          Map.entry(134, "router advertisement"),
          Map.entry(135, "neighbour solicitation"),
          Map.entry(136, "neighbour advertisement"),
          Map.entry(137, "redirect"),
          Map.entry(143, "multicast listener report v2"));
  private static final Names NAMES = new Names("icmpv6");
  private static final Named TYPE = NAMES.add("Type", "type");
  private static final Named CODE = NAMES.add("Code", "code");
  private static final Named CHECKSUM = NAMES.add("Checksum", "checksum");
  private static final Named STATUS = NAMES.add("Checksum status", "checksum.status");
  private static final Named ID = NAMES.add("Identifier", "echo.identifier");
  private static final Named SEQUENCE = NAMES.add("Sequence", "echo.sequence_number");
  private static final Named REST = NAMES.add("Rest of header", "rest");

  Icmpv6Dissector() {
    super("icmpv6", "ICMPv6", NAMES);
  }

  @Override
  Content read(HeaderReader reader, List<Layer> below) {
    int type = (int) reader.number(TYPE, 1, number -> HeaderReader.named(number, TYPES));
    reader.number(CODE, 1);
    verdict(reader.bytes(), (int) reader.peek(0, 2), below).take(reader, CHECKSUM, STATUS);
    String summary = TYPES.getOrDefault(type, "type " + type);
    if (type == ECHO || type == ECHO_REPLY) {
      summary += IcmpDissector.echo(reader, ID, SEQUENCE);
    } else {
      reader.text(REST, 4, bytes -> bytes.hex(""));
    }
    boolean error = type > 0 && type < 5;
    return Content.rest(summary, reader, error ? "ipv6" : "");
  }

  private static InternetSum.Verdict verdict(ByteView all, int written, List<Layer> below) {
    Optional<InternetSum> pseudo = InternetSum.pseudoHeader(all, below, IpProtocol.ICMPV6);
    return all.complete() && pseudo.isPresent()
        ? InternetSum.Verdict.of(written, pseudo.get().add(all))
        : InternetSum.Verdict.UNVERIFIED;
  }
}
