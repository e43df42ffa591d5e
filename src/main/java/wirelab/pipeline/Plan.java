package wirelab.pipeline;

import wirelab.fault.Disturbance;
import wirelab.model.HostPort;
import wirelab.spi.Wire;

/**
 * All that a session is asked to do.
 *
 * @param address where the receiver listens, and the sender connects to
 * @param disturbance what is broken on purpose
 */
public record Plan(
    Role role, HostPort address, Feed feed, Wire wire, Handling handling, Disturbance disturbance) {
  /** A plan in which nothing is broken on purpose. */
  public Plan(Role role, HostPort address, Feed feed, Wire wire, Handling handling) {
    this(role, address, feed, wire, handling, Disturbance.NONE);
  }

  public static final Plan DEFAULT =
      new Plan(
          Role.BOTH,
          HostPort.DEFAULT,
          Feed.DEFAULT,
          Wire.TUTORIAL,
          Handling.DEFAULT,
          Disturbance.NONE);

  public Plan withRole(Role other) {
    return new Plan(other, address, feed, wire, handling, disturbance);
  }

  public Plan withAddress(HostPort other) {
    return new Plan(role, other, feed, wire, handling, disturbance);
  }

  public Plan withFeed(Feed other) {
    return new Plan(role, address, other, wire, handling, disturbance);
  }

  public Plan withWire(Wire other) {
    return new Plan(role, address, feed, other, handling, disturbance);
  }

  public Plan withHandling(Handling other) {
    return new Plan(role, address, feed, wire, other, disturbance);
  }

  public Plan withDisturbance(Disturbance other) {
    return new Plan(role, address, feed, wire, handling, other);
  }

  /** Whether {@code other} differs in nothing but what is sent. */
  boolean sameButFeed(Plan other) {
    return equals(other.withFeed(feed));
  }
}
