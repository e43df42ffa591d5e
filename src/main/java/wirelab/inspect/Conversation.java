package wirelab.inspect;

import java.util.Optional;
import wirelab.model.HostPort;

/**
 * What two sockets said to each other.
 *
 * @param number counted from 0, among those of the same protocol
 */
public record Conversation(
    String protocol, int number, Ends ends, Direction forward, Direction backward) {
  /** The two sockets; the client was seen to speak first. */
  public record Ends(HostPort client, HostPort server) {
    Ends reversed() {
      return new Ends(server, client);
    }
  }

  Direction from(HostPort source) {
    return source.equals(ends.client()) ? forward : backward;
  }

  Direction to(HostPort source) {
    return source.equals(ends.client()) ? backward : forward;
  }

  public long packets() {
    return forward.packets() + backward.packets();
  }

  /** Takes a segment that {@code source} sent; what is noteworthy about it. */
  Optional<String> segment(HostPort source, Segment segment) {
    Direction from = from(source);
    from.base(segment.syn() ? segment.sequence() : segment.sequence() - 1);
    if (segment.ack()) {
      to(source).base(segment.acknowledgment() - 1);
    }
    return from.segment(segment);
  }
}
