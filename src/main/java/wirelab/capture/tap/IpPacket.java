package wirelab.capture.tap;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * An IP packet that is being made: RFC 791 or RFC 8200 by its addresses, with TCP (RFC 9293) or UDP
 * (RFC 768) behind. Headers first, then the payload, then {@link #bytes}.
 */
final class IpPacket {
  static final int TCP = 6;
  static final int UDP = 17;
  private static final int DONT_FRAGMENT = 0x4000;
  private static final int HOPS = 64;
  private static final int IPV4_CHECKSUM = 10;
  private static final int TCP_CHECKSUM = 16;
  private static final int UDP_CHECKSUM = 6;
  private static final int WINDOW = 65_535;

  private final Ends way;
  private final int protocol;
  private final int headers;
  private final ByteBuffer packet;

  private IpPacket(Ends way, int protocol, int header, int payload) {
    this.way = way;
    this.protocol = protocol;
    boolean four = way.client().getAddress() instanceof Inet4Address;
    this.headers = four ? 20 : 40;
    this.packet = ByteBuffer.allocate(headers + header + payload);
    if (four) {
      ipv4();
    } else {
      ipv6(header + payload);
    }
    packet.putShort((short) way.client().getPort()).putShort((short) way.server().getPort());
  }

  /** A segment with room for {@code payload} bytes. */
  static IpPacket tcp(Ends way, TcpHeader header, int payload) {
    byte[] options = header.options();
    IpPacket segment = new IpPacket(way, TCP, TcpHeader.BYTES + options.length, payload);
    segment
        .packet
        .putInt((int) header.sequence())
        .putInt((int) header.acknowledged())
        .put((byte) (((TcpHeader.BYTES + options.length) / 4) << 4))
        .put((byte) header.flags())
        .putShort((short) WINDOW)
        .putShort((short) 0)
        .putShort((short) 0)
        .put(options);
    return segment;
  }

  /** A datagram with room for {@code payload} bytes. */
  static IpPacket udp(Ends way, int payload) {
    IpPacket datagram = new IpPacket(way, UDP, 8, payload);
    datagram.packet.putShort((short) (8 + payload)).putShort((short) 0);
    return datagram;
  }

  private void ipv4() {
    packet
        .put((byte) 0x45)
        .put((byte) 0)
        .putShort((short) packet.capacity())
        .putShort((short) 0)
        .putShort((short) DONT_FRAGMENT)
        .put((byte) HOPS)
        .put((byte) protocol)
        .putShort((short) 0)
        .put(address(way.client().getAddress(), 4))
        .put(address(way.server().getAddress(), 4));
    int sum = Checksum.of(Checksum.sum(packet.array(), 0, headers));
    packet.putShort(IPV4_CHECKSUM, (short) sum);
  }

  private void ipv6(int length) {
    packet
        .putInt(0x6000_0000)
        .putShort((short) length)
        .put((byte) protocol)
        .put((byte) HOPS)
        .put(address(way.client().getAddress(), 16))
        .put(address(way.server().getAddress(), 16));
  }

  /** An IPv4 address between IPv6 ones is written as one that is mapped (RFC 4291, 2.5.5.2). */
  private static byte[] address(InetAddress address, int size) {
    byte[] bytes = address.getAddress();
    if (bytes.length == size) {
      return bytes;
    }
    ByteBuffer mapped = ByteBuffer.allocate(size);
    return size == 16 ? mapped.putShort(10, (short) 0xffff).put(12, bytes).array() : mapped.array();
  }

  /** Takes the payload from {@code source}. */
  IpPacket payload(Gathering source) {
    source.take(packet.array(), packet.position(), packet.remaining());
    return this;
  }

  /** The whole packet, with its checksum. */
  byte[] bytes() {
    byte[] bytes = packet.array();
    int addresses = headers == 20 ? 12 : 8;
    long sum =
        Checksum.sum(bytes, addresses, headers)
            + protocol
            + (bytes.length - headers)
            + Checksum.sum(bytes, headers, bytes.length);
    int written = Checksum.of(sum);
    if (protocol == UDP) {
      packet.putShort(headers + UDP_CHECKSUM, (short) (written == 0 ? 0xffff : written));
    } else {
      packet.putShort(headers + TCP_CHECKSUM, (short) written);
    }
    return bytes;
  }
}
