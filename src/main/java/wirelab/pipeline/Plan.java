package wirelab.pipeline;

import wirelab.model.HostPort;
import wirelab.spi.Wire;

/**
 * All that a session is asked to do.
 *
 * @param address where the receiver listens, and the sender connects to
 */
public record Plan(Role role, HostPort address, Feed feed, Wire wire, Handling handling) {
  public static final Plan DEFAULT =
      new Plan(Role.BOTH, HostPort.DEFAULT, Feed.DEFAULT, Wire.TUTORIAL, Handling.DEFAULT);

  public Plan withRole(Role other) {
    return new Plan(other, address, feed, wire, handling);
  }

  public Plan withAddress(HostPort other) {
    return new Plan(role, other, feed, wire, handling);
  }

  public Plan withFeed(Feed other) {
    return new Plan(role, address, other, wire, handling);
  }

  public Plan withWire(Wire other) {
    return new Plan(role, address, feed, other, handling);
  }

  public Plan withHandling(Handling other) {
    return new Plan(role, address, feed, wire, other);
  }

  /** Whether {@code other} differs in nothing but what is sent. */
  boolean sameButFeed(Plan other) {
    return equals(other.withFeed(feed));
  }
}
