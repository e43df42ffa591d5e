package wirelab.trace;

import java.util.Optional;
import wirelab.model.HostPort;
import wirelab.spi.Wire;

/**
 * One direction of a conversation, as it stands.
 *
 * @param id counted from 0
 * @param conversation counted from 0 among those of the same protocol; the same for both directions
 * @param protocol {@code tcp} or {@code udp}
 * @param bytes of payload, each of a stream once
 * @param missing bytes that nobody captured, though later ones were
 * @param messages that were found
 * @param damaged those of them that lack bytes
 * @param wire how its pictures travel, if it has any
 */
public record FlowInfo(
    int id,
    int conversation,
    String protocol,
    HostPort from,
    HostPort to,
    long packets,
    long bytes,
    long missing,
    int messages,
    long damaged,
    Optional<Wire> wire) {
  @Override
  public String toString() {
    return from + " → " + to;
  }
}
