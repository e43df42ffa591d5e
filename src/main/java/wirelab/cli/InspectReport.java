package wirelab.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import wirelab.capture.Damage;
import wirelab.inspect.Conversation;
import wirelab.inspect.Direction;
import wirelab.model.Packet;

/** What a capture holds, added up. */
final class InspectReport {
  private static final long SECOND = 1_000_000_000;

  private final Set<String> linkTypes = new TreeSet<>();
  private long packets;
  private long matched;
  private long first;
  private long last;

  void count(Packet packet, boolean wanted) {
    first = packets == 0 ? packet.time() : first;
    last = packet.time();
    packets++;
    matched += wanted ? 1 : 0;
    linkTypes.add(packet.link().name());
  }

  /** How many the filter let through. */
  long matched() {
    return matched;
  }

  long sinceFirst(Packet packet) {
    return packet.time() - first;
  }

  Json object(List<Conversation> conversations, Optional<Damage> damage) {
    Json object =
        new Json()
            .with("packets", packets)
            .with("matched", matched)
            .with("linktypes", List.copyOf(linkTypes))
            .with("first_time", packets == 0 ? null : time(first))
            .with("last_time", packets == 0 ? null : time(last))
            .withAll("streams", conversations.stream().map(InspectReport::stream).toList());
    damage.ifPresentOrElse(
        found -> object.with("damaged_at", found.offset()).with("damage", found.reason()),
        () -> object.withNull("damaged_at"));
    return object;
  }

  private static Json stream(Conversation conversation) {
    return new Json()
        .with("protocol", conversation.protocol())
        .with("number", conversation.number())
        .with("client", conversation.ends().client().toString())
        .with("server", conversation.ends().server().toString())
        .with("packets", conversation.packets())
        .with("to_server", direction(conversation.forward()))
        .with("to_client", direction(conversation.backward()));
  }

  private static Json direction(Direction direction) {
    return new Json()
        .with("packets", direction.packets())
        .with("bytes", direction.bytes())
        .with("missing", direction.missing());
  }

  private static String time(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND))
        .toString();
  }
}
