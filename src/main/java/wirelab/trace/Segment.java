package wirelab.trace;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.model.HostPort;
import wirelab.model.Packet;

/**
 * A segment of TCP or a datagram of UDP, as far as its headers and those before it tell.
 *
 * @param time nanoseconds since 1970
 * @param flow which direction of which conversation it belongs to
 * @param sequence of its first byte, counted from the first of the stream; 0 for UDP, and so the
 *     next two
 * @param flags their names, as in {@code SYN, ACK}
 * @param length bytes of payload
 * @param message that its payload begins in, or -1
 * @param head the first 16 bytes of payload, or as many as there are
 */
public record Segment(
    long number,
    long time,
    boolean tcp,
    HostPort from,
    HostPort to,
    int flow,
    long sequence,
    long acknowledgment,
    String flags,
    long length,
    long message,
    ByteBuffer head) {
  private static final int HEAD = 16;

  static Optional<Segment> of(
      Packet packet, @Nullable Arrival arrival, Fact fact, @Nullable Flow flow) {
    if (arrival == null || flow == null) {
      return Optional.empty();
    }
    Glance glance = arrival.glance();
    boolean stream = flow instanceof StreamFlow;
    return Optional.of(
        new Segment(
            packet.number(),
            packet.time(),
            glance.tcp(),
            glance.ends().from(),
            glance.ends().to(),
            flow.id(),
            stream ? ((StreamFlow) flow).relative(glance.sequence()) : 0,
            stream ? Words.acknowledgment(glance, (StreamFlow) flow) : 0,
            glance.tcp() ? Words.flags(glance.flags()) : "",
            glance.length(),
            glance.length() == 0 ? -1 : flow.messageAt(fact.offset()),
            head(arrival)));
  }

  private static ByteBuffer head(Arrival arrival) {
    int count = Math.min(HEAD, arrival.glance().captured());
    ByteBuffer head = ByteBuffer.allocate(count);
    arrival.bytes().copy(arrival.glance().at(), head, count);
    return head.clear().asReadOnlyBuffer();
  }
}
