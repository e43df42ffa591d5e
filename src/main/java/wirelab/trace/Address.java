package wirelab.trace;

import java.net.InetAddress;
import java.net.UnknownHostException;
import wirelab.model.ByteView;

/**
 * An IP address as two numbers, so that it costs little to make one for every packet.
 *
 * @param bytes 4 or 16
 */
record Address(int bytes, long high, long low) {
  static final int IPV4 = 4;
  static final int IPV6 = 16;

  static Address ipv4(ByteView packet, int at) {
    return new Address(IPV4, 0, packet.u32(at));
  }

  static Address ipv6(ByteView packet, int at) {
    return new Address(IPV6, packet.number(at, Long.BYTES), packet.number(at + 8, Long.BYTES));
  }

  /** As it is written: {@code 127.0.0.1}. */
  String text() {
    byte[] raw = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      raw[bytes - 1 - i] = (byte) ((i < Long.BYTES ? low : high) >>> (8 * (i % Long.BYTES)));
    }
    try {
      return InetAddress.getByAddress(raw).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of %d bytes".formatted(bytes), e);
    }
  }
}
