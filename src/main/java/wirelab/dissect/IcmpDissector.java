package wirelab.dissect;

import java.util.List;
import java.util.Map;
import java.util.Set;
import wirelab.model.ByteView;
import wirelab.model.Layer;

/**
 * ICMP (RFC 792): errors, which carry the packet that they are about, and echoes.
 *
 * <pre>
 * type 1 | code 1 | checksum 2 | depends on the type 4
 * </pre>
 */
final class IcmpDissector extends HeaderDissector {
  private static final Set<Integer> ERRORS = Set.of(3, 4, 5, 11, 12);
  private static final Set<Integer> ECHOES = Set.of(0, 8);
  private static final Map<Integer, String> TYPES =
      Map.of(
          0, "echo reply",
          3, "destination unreachable",
          4, "source quench",
          5, "redirect",
          8, "echo request",
          9, "router advertisement",
          11, "time exceeded",
          12, "parameter problem");
  private static final List<String> UNREACHABLE =
      List.of("network", "host", "protocol", "port", "fragmentation needed", "source route failed");
  private static final Names NAMES = new Names("icmp");
  private static final Named TYPE = NAMES.add("Type", "type");
  private static final Named CODE = NAMES.add("Code", "code");
  private static final Named CHECKSUM = NAMES.add("Checksum", "checksum");
  private static final Named STATUS = NAMES.add("Checksum status", "checksum.status");
  private static final Named ID = NAMES.add("Identifier", "ident");
  private static final Named SEQUENCE = NAMES.add("Sequence", "seq");
  private static final Named REST = NAMES.add("Rest of header", "rest");

  IcmpDissector() {
    super("icmp", "ICMP", NAMES);
  }

  @Override
  Content read(HeaderReader reader, List<Layer> below) {
    int type = (int) reader.number(TYPE, 1, number -> HeaderReader.named(number, TYPES));
    int code = (int) reader.number(CODE, 1);
    ByteView all = reader.bytes();
    int written = (int) reader.peek(0, 2);
    (all.complete()
            ? InternetSum.Verdict.of(written, new InternetSum().add(all))
            : InternetSum.Verdict.UNVERIFIED)
        .take(reader, CHECKSUM, STATUS);
    String summary = TYPES.getOrDefault(type, "type " + type);
    if (type == 3 && code < UNREACHABLE.size()) {
      summary += " (" + UNREACHABLE.get(code) + ")";
    }
    if (ECHOES.contains(type)) {
      summary += echo(reader, ID, SEQUENCE);
    } else {
      reader.text(REST, 4, bytes -> bytes.hex(""));
    }
    return Content.rest(summary, reader, ERRORS.contains(type) ? "ip" : "");
  }

  static String echo(HeaderReader reader, Named id, Named sequence) {
    long who = reader.number(id, 2);
    long which = reader.number(sequence, 2);
    return " id=%d, seq=%d".formatted(who, which);
  }
}
