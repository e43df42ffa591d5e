package wirelab.trace;

import java.util.ArrayList;
import java.util.List;
import wirelab.model.ByteRange;

/**
 * A message that was found in captured bytes. Its bytes are counted from the first of its mark; for
 * datagrams, of which each has a mark of its own, from the first of the message itself.
 *
 * @param flow which direction of which conversation it travelled in
 * @param number counted from 0 in its flow, or told by its datagrams
 * @param offset where its mark stands in the stream; -1 for datagrams
 * @param head bytes of the mark in front of the message; 0 for datagrams
 * @param length bytes of the mark and the message
 * @param carriers which packets brought its bytes, in the order of the bytes
 * @param missing bytes that nobody captured
 */
public record TracedMessage(
    int flow,
    long number,
    long offset,
    int head,
    int length,
    List<Carrier> carriers,
    List<ByteRange> missing,
    WireGuess wire) {
  public TracedMessage {
    carriers = List.copyOf(carriers);
    missing = List.copyOf(missing);
  }

  /** The first packet that brought any of it; 0 if none did. */
  public long firstPacket() {
    return carriers.stream().mapToLong(Carrier::packet).min().orElse(0);
  }

  public long lastPacket() {
    return carriers.stream().mapToLong(Carrier::packet).max().orElse(0);
  }

  /** The packets that brought the bytes of {@code range}. */
  public List<Carrier> carriers(ByteRange range) {
    return carriers.stream()
        .filter(carrier -> carrier.meets(range))
        .map(carrier -> carrier.within(range))
        .toList();
  }

  /** What one packet brought of it. */
  public List<Carrier> carriedBy(long packet) {
    List<Carrier> found = new ArrayList<>(1);
    for (Carrier carrier : carriers) {
      if (carrier.packet() == packet) {
        found.add(carrier);
      }
    }
    return found;
  }

  /** The name of the codec that made it. */
  public String codec() {
    return wire.wire().codec().name();
  }

  /** Whether all of it was captured. */
  public boolean complete() {
    return missing.isEmpty();
  }

  /** Without the carriers, of which there may be thousands. */
  @Override
  public int hashCode() {
    return Long.hashCode(number) * 31 + Long.hashCode(offset) + flow;
  }

  @Override
  public String toString() {
    return "message %d of flow %d: %d bytes in %d pieces, %s"
        .formatted(number, flow, length, carriers.size(), wire.wire());
  }
}
