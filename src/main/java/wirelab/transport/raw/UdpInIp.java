package wirelab.transport.raw;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;

/**
 * A UDP datagram in an IPv4 packet that was received. The kernel has put fragments together and
 * checked the IP header before (raw(7)); what stands in the UDP header, it leaves to us.
 *
 * @param packet from the IP header on; not to be changed while this is used
 * @param start of the UDP header
 */
record UdpInIp(ByteBuffer packet, int start) {
  private static final int IP_HEADER = 20;
  private static final int UDP_HEADER = 8;
  private static final int PROTOCOL = 9;
  private static final int SOURCE = 12;
  private static final int DESTINATION = 16;
  private static final int LENGTH = 4;
  private static final int CHECKSUM = 6;

  /** Empty where {@code packet} is none of IPv4 with UDP inside. */
  static Optional<UdpInIp> of(ByteBuffer packet) {
    if (packet.limit() < IP_HEADER + UDP_HEADER
        || packet.get(0) >>> 4 != 4
        || packet.get(PROTOCOL) != SystemSocket.UDP) {
      return Optional.empty();
    }
    int start = (packet.get(0) & 0xf) * 4;
    return start < IP_HEADER || packet.limit() < start + UDP_HEADER
        ? Optional.empty()
        : Optional.of(new UdpInIp(packet, start));
  }

  /** Whether it goes to this port; the raw socket is bound to the address. */
  boolean isFor(InetSocketAddress local) {
    return number(start + 2) == local.getPort();
  }

  InetSocketAddress source() {
    byte[] address = new byte[4];
    packet.get(SOURCE, address);
    try {
      return new InetSocketAddress(InetAddress.getByAddress(address), number(start));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("4 bytes make an address", e);
    }
  }

  /** Why it must not be used, in one line. */
  Optional<String> damage() {
    int length = number(start + LENGTH);
    int there = packet.limit() - start;
    if (length < UDP_HEADER || length > there) {
      return told("its UDP header says %,d bytes, %,d came", length, there);
    }
    int written = number(start + CHECKSUM);
    long pseudo = pseudoHeader(length);
    int sum = folded(pseudo + sum(start, start + length));
    // where a packet never left this machine, only the pseudo header is in the checksum: the
    // network card was to do the rest
    if (written == 0 || sum == 0xffff || written == folded(pseudo)) {
      return Optional.empty();
    }
    int expected = ~folded((long) sum + (~written & 0xffff)) & 0xffff;
    return told("its UDP checksum is 0x%04x, and should be 0x%04x", written, expected);
  }

  private Optional<String> told(String what, int one, int other) {
    InetSocketAddress from = source();
    return Optional.of(
        "a packet from %s:%d: %s"
            .formatted(
                from.getAddress().getHostAddress(),
                from.getPort(),
                String.format(Locale.ROOT, what, one, other)));
  }

  /** Addresses, protocol and length, which are in the checksum too: RFC 768. */
  private long pseudoHeader(int length) {
    return sum(SOURCE, DESTINATION + 4) + SystemSocket.UDP + length;
  }

  /** As 16-bit numbers, the last filled up with a zero if it is but half. */
  private long sum(int from, int to) {
    long sum = 0;
    int at = from;
    for (; at + 4 <= to; at += 4) {
      long four = Integer.toUnsignedLong(packet.getInt(at));
      sum += (four >>> 16) + (four & 0xffff);
    }
    for (; at < to; at++) {
      sum += (packet.get(at) & 0xffL) << ((at - from) % 2 == 0 ? 8 : 0);
    }
    return sum;
  }

  private static int folded(long sum) {
    long folded = sum;
    while (folded >>> 16 != 0) {
      folded = (folded & 0xffff) + (folded >>> 16);
    }
    return (int) folded;
  }

  /** What the datagram carries. */
  ByteBuffer payload() {
    int length = number(start + LENGTH);
    return packet.duplicate().limit(start + length).position(start + UDP_HEADER);
  }

  private int number(int at) {
    return Short.toUnsignedInt(packet.getShort(at));
  }
}
