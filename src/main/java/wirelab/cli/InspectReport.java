package wirelab.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import wirelab.capture.Damage;
import wirelab.model.Packet;
import wirelab.spi.Wire;
import wirelab.trace.FlowInfo;

/** What a capture holds, added up. */
final class InspectReport {
  private static final long SECOND = 1_000_000_000;

  private final Set<String> linkTypes = new TreeSet<>();
  private long packets;
  private long first;
  private long last;

  void count(Packet packet) {
    first = packets == 0 ? packet.time() : first;
    last = packet.time();
    packets++;
    linkTypes.add(packet.link().name());
  }

  long packets() {
    return packets;
  }

  long sinceFirst(Packet packet) {
    return packet.time() - first;
  }

  Json object(
      long matched, List<FlowInfo> flows, Extraction.Result pictures, Optional<Damage> damage) {
    Json object =
        new Json()
            .with("packets", packets)
            .with("matched", matched)
            .with("linktypes", List.copyOf(linkTypes))
            .with("first_time", packets == 0 ? null : time(first))
            .with("last_time", packets == 0 ? null : time(last))
            .withAll("streams", streams(flows))
            .with("messages", flows.stream().mapToLong(FlowInfo::messages).sum())
            .with("frames", pictures.pictures())
            .with("incomplete", pictures.incomplete());
    List<String> wires =
        flows.stream()
            .flatMap(flow -> flow.wire().stream())
            .map(Wire::toString)
            .distinct()
            .toList();
    if (wires.size() > 1) {
      object.with("wire", wires);
    } else {
      object.with("wire", wires.isEmpty() ? null : wires.getFirst());
    }
    damage.ifPresentOrElse(
        found -> object.with("damaged_at", found.offset()).with("damage", found.reason()),
        () -> object.withNull("damaged_at"));
    return object;
  }

  /** Two flows are a conversation; the first was seen first. */
  private static List<Json> streams(List<FlowInfo> flows) {
    List<Json> streams = new ArrayList<>();
    for (int i = 0; i + 1 < flows.size(); i += 2) {
      streams.add(stream(flows.get(i), flows.get(i + 1)));
    }
    return streams;
  }

  private static Json stream(FlowInfo forward, FlowInfo backward) {
    return new Json()
        .with("protocol", forward.protocol())
        .with("number", forward.conversation())
        .with("client", forward.from().toString())
        .with("server", forward.to().toString())
        .with("packets", forward.packets() + backward.packets())
        .with("to_server", direction(forward))
        .with("to_client", direction(backward));
  }

  private static Json direction(FlowInfo flow) {
    Json direction =
        new Json()
            .with("packets", flow.packets())
            .with("bytes", flow.bytes())
            .with("missing", flow.missing());
    flow.wire()
        .ifPresent(
            wire ->
                direction
                    .with("messages", flow.messages())
                    .with("damaged", flow.damaged())
                    .with("wire", wire.toString()));
    return direction;
  }

  private static String time(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND))
        .toString();
  }
}
