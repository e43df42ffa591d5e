package wirelab.trace;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import wirelab.inspect.Inspected;
import wirelab.inspect.PacketRow;
import wirelab.model.Layer;
import wirelab.model.Packet;

/** Makes the lines of a list of packets. */
final class Rows {
  /** The first byte of RTP version 2 without padding, extension and contributing sources. */
  private static final int RTP = 0x80;

  private static final Set<String> TRANSPORTS = Set.of("tcp", "udp");

  private Rows() {}

  /** Of a segment or a datagram. */
  static PacketRow of(Packet packet, Glance glance, String info, int flow, long message) {
    return new PacketRow(
        packet.number(),
        packet.time(),
        glance.ends().from().toString(),
        glance.ends().to().toString(),
        glance.tcp() ? "TCP" : "UDP",
        packet.bytes().wireLength(),
        info,
        flow,
        message);
  }

  /** Of any other packet. */
  static PacketRow of(Packet packet, Inspected plain, int flow, long message) {
    return new PacketRow(
        packet.number(),
        packet.time(),
        plain.source(),
        plain.destination(),
        plain.protocol(),
        packet.bytes().wireLength(),
        plain.info(),
        flow,
        message);
  }

  /** The same line, or what the protocol above says where there is one that may be known. */
  static PacketRow carrying(PacketRow row, Arrival arrival, Supplier<Inspected> packet) {
    return mayCarry(arrival)
        ? above(packet.get()).map(layer -> saying(row, layer)).orElse(row)
        : row;
  }

  /** RTP begins with its version, RTSP with a word; most else need not be taken apart. */
  private static boolean mayCarry(Arrival arrival) {
    Glance glance = arrival.glance();
    int first = glance.captured() == 0 ? 0 : arrival.bytes().u8(glance.at());
    return glance.tcp() ? first >= 'A' && first <= 'Z' : first == RTP;
  }

  /** The layer right above TCP or UDP. */
  private static Optional<Layer> above(Inspected packet) {
    return packet.layers().stream()
        .dropWhile(layer -> !TRANSPORTS.contains(layer.protocol()))
        .skip(1)
        .filter(layer -> !layer.protocol().equals("data"))
        .findFirst();
  }

  private static PacketRow saying(PacketRow row, Layer layer) {
    return new PacketRow(
        row.number(),
        row.time(),
        row.from(),
        row.to(),
        layer.title(),
        row.length(),
        layer.summary(),
        row.flow(),
        row.message());
  }
}
