package wirelab.trace;

import wirelab.inspect.Inspected;
import wirelab.inspect.PacketRow;
import wirelab.model.Packet;

/** Makes the lines of a list of packets. */
final class Rows {
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
}
