package wirelab.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import wirelab.dissect.DissectPlugin;
import wirelab.model.Field;
import wirelab.model.Packet;
import wirelab.spi.Catalog;
import wirelab.trace.Listed;
import wirelab.trace.Trace;

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
  private static final Catalog CATALOG = new Catalog(List.of(new DissectPlugin()));
  private static final long SECOND = 1_000_000_000;

  private Captures() {}

  static List<Inspected> inspected(Path path) throws IOException {
    Listed packets = Listed.of(Files.readAllBytes(path));
    Trace trace = packets.into(new Trace(CATALOG, packets));
    List<Inspected> all = new ArrayList<>();
    for (Packet packet : packets.packets()) {
      all.add(trace.inspect(packet.number()));
    }
    return all;
  }

  static Set<String> names() {
    return new Trace(CATALOG, new Listed(List.of())).names();
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
