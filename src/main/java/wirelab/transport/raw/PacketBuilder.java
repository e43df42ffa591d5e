package wirelab.transport.raw;

import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pcap4j.packet.IpV4Packet;
import org.pcap4j.packet.IpV4Rfc1349Tos;
import org.pcap4j.packet.UdpPacket;
import org.pcap4j.packet.UnknownPacket;
import org.pcap4j.packet.namednumber.IpNumber;
import org.pcap4j.packet.namednumber.IpVersion;
import org.pcap4j.packet.namednumber.UdpPort;

/**
 * Builds what goes on the wire: a UDP header (RFC 768) in front of each datagram, and where we
 * write it ourselves, an IPv4 header (RFC 791) in front of that. For the sending thread.
 *
 * <pre>
 *    0               1               2               3
 *   +-------+-------+---------------+-------------------------------+
 *   |   4   |   5   |  DSCP | ECN   |          total length         |
 *   +-------+-------+---------------+-----+-------------------------+
 *   |        identification         | DF  |     fragment offset     |
 *   +---------------+---------------+-----+-------------------------+
 *   |      TTL      |  protocol 17  |        header checksum        |
 *   +---------------+---------------+-------------------------------+
 *   |                        source address                         |
 *   |                      destination address                      |
 *   +-------------------------------+-------------------------------+
 *   |          source port          |       destination port        |
 *   |            length             |           checksum            |
 *   +-------------------------------+-------------------------------+
 * </pre>
 */
final class PacketBuilder {
  /** Kept so that the level stays; the library tells of each default that it takes. */
  private static final Logger QUIET = Logger.getLogger("org.pcap4j");

  private static final int ECN_BITS = 2;
  private static final int LAST_ID = 65_535;
  private static final int UDP_CHECKSUM = 6;

  private final HeaderOptions options;
  private final Inet4Address source;
  private final Inet4Address destination;
  private final UdpPort sourcePort;
  private final UdpPort destinationPort;
  private int id;

  PacketBuilder(HeaderOptions options, InetSocketAddress from, InetSocketAddress to) {
    QUIET.setLevel(Level.OFF);
    this.options = options;
    this.source = (Inet4Address) from.getAddress();
    this.destination = (Inet4Address) to.getAddress();
    this.sourcePort = UdpPort.getInstance((short) from.getPort());
    this.destinationPort = UdpPort.getInstance((short) to.getPort());
    this.id = options.ip().id();
  }

  /** A whole packet, or where the kernel adds the IP header, what stands behind that. */
  ByteBuffer build(byte[] payload) {
    byte[] datagram = udp(payload);
    return ByteBuffer.wrap(options.own() ? ip(datagram) : datagram);
  }

  private byte[] udp(byte[] payload) {
    byte[] datagram =
        new UdpPacket.Builder()
            .srcPort(sourcePort)
            .dstPort(destinationPort)
            .srcAddr(source)
            .dstAddr(destination)
            .correctLengthAtBuild(true)
            .correctChecksumAtBuild(options.checksum() != HeaderOptions.Checksum.ZERO)
            .payloadBuilder(new UnknownPacket.Builder().rawData(payload))
            .build()
            .getRawData();
    ByteBuffer fields = ByteBuffer.wrap(datagram);
    int checksum = Short.toUnsignedInt(fields.getShort(UDP_CHECKSUM));
    switch (options.checksum()) {
      case ZERO -> {}
      // a sum of 0 is written as 65535, since 0 means that there is none: RFC 768
      case COMPUTED -> fields.putShort(UDP_CHECKSUM, (short) (checksum == 0 ? 0xffff : checksum));
      case WRONG -> fields.putShort(UDP_CHECKSUM, (short) (checksum == 1 ? 2 : checksum ^ 1));
    }
    return datagram;
  }

  private byte[] ip(byte... datagram) {
    HeaderOptions.Ip chosen = options.ip();
    return new IpV4Packet.Builder()
        .version(IpVersion.IPV4)
        .tos(IpV4Rfc1349Tos.newInstance((byte) (chosen.dscp() << ECN_BITS)))
        .identification(nextId())
        .dontFragmentFlag(chosen.keepWhole())
        .ttl((byte) chosen.ttl())
        .protocol(IpNumber.UDP)
        .srcAddr(source)
        .dstAddr(destination)
        .correctLengthAtBuild(true)
        .correctChecksumAtBuild(true)
        .payloadBuilder(new UnknownPacket.Builder().rawData(datagram))
        .build()
        .getRawData();
  }

  /** Counts up, without 0, in whose place the kernel would put another. */
  private short nextId() {
    int now = id;
    if (now != 0) {
      id = now == LAST_ID ? 1 : now + 1;
    }
    return (short) now;
  }
}
