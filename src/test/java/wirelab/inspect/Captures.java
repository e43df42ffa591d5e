package wirelab.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wirelab.capture.CaptureFile;
import wirelab.dissect.DissectPlugin;
import wirelab.model.Field;
import wirelab.model.Packet;

/** What we find in a capture, in the words of tshark. */
final class Captures {
  static final List<String> FIELDS =
      List.of(
          "frame.number",
          "frame.time_epoch",
          "frame.len",
          "frame.cap_len",
          "ip.src",
          "ip.dst",
          "ip.id",
          "ip.ttl",
          "ipv6.src",
          "ipv6.dst",
          "ipv6.hlim",
          "tcp.srcport",
          "tcp.dstport",
          "tcp.flags",
          "tcp.seq_raw",
          "tcp.ack_raw",
          "tcp.seq",
          "tcp.ack",
          "tcp.len",
          "tcp.window_size_value",
          "tcp.stream",
          "udp.srcport",
          "udp.dstport",
          "udp.length",
          "vlan.id",
          "icmp.type",
          "icmp.code",
          "icmpv6.type",
          "icmpv6.code");
  private static final long SECOND = 1_000_000_000;

  private Captures() {}

  static Inspector inspector() {
    return new Inspector(new DissectPlugin().dissectors());
  }

  static List<Inspected> inspected(Path path) throws IOException {
    Inspector inspector = inspector();
    List<Inspected> all = new ArrayList<>();
    try (CaptureFile file = CaptureFile.open(path)) {
      for (Optional<Packet> p = file.next(); p.isPresent(); p = file.next()) {
        all.add(inspector.inspect(p.get()));
      }
    }
    return all;
  }

  static List<String> rows(Path path) throws IOException {
    return inspected(path).stream().map(Captures::row).toList();
  }

  private static String row(Inspected packet) {
    return String.join("\t", FIELDS.stream().map(field -> value(packet, field)).toList());
  }

  private static String value(Inspected packet, String key) {
    if (key.equals("frame.time_epoch")) {
      long time = packet.packet().time();
      return "%d.%09d".formatted(time / SECOND, time % SECOND);
    }
    return packet
        .fields()
        .filter(f -> f.key().equals(key))
        .findFirst()
        .map(Field::plain)
        .orElse("");
  }
}
