package wirelab.os;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Socket addresses as C has them; on BSD the first byte is the length and the second the family.
 *
 * <pre>
 *    sockaddr_in    0 family | 2 port | 4 address  | 8 zero
 *    sockaddr_in6   0 family | 2 port | 4 flowinfo | 8 address | 24 scope
 * </pre>
 */
record AddressLayout(Unix unix) {
  private static final int FOUR = 16;
  private static final int SIX = 28;
  private static final int SPACE = 128;
  private static final int PORT = 2;
  private static final int FOUR_ADDRESS = 4;
  private static final int SIX_ADDRESS = 8;
  private static final int SIX_SCOPE = 24;
  static final ValueLayout.OfShort NETWORK_SHORT =
      ValueLayout.JAVA_SHORT.withOrder(ByteOrder.BIG_ENDIAN);

  /** Room for an address that a call gives, and for its length. */
  record Space(MemorySegment address, MemorySegment length) {}

  Space space(SegmentAllocator memory) {
    return new Space(memory.allocate(SPACE, 8), memory.allocateFrom(ValueLayout.JAVA_INT, SPACE));
  }

  /** {@code address} for C; its family is that of the IP address. */
  MemorySegment write(SegmentAllocator memory, InetSocketAddress address) {
    InetAddress host = address.getAddress();
    boolean four = host instanceof Inet4Address;
    MemorySegment written = memory.allocate(four ? FOUR : SIX, 8);
    Constant family = four ? Constant.AF_INET : Constant.AF_INET6;
    unix.putFamily(written, family.on(unix), (int) written.byteSize());
    written.set(NETWORK_SHORT, PORT, (short) address.getPort());
    MemorySegment bytes = MemorySegment.ofArray(host.getAddress());
    written.asSlice(four ? FOUR_ADDRESS : SIX_ADDRESS, bytes.byteSize()).copyFrom(bytes);
    if (host instanceof Inet6Address six) {
      written.set(ValueLayout.JAVA_INT, SIX_SCOPE, six.getScopeId());
    }
    return written;
  }

  /** What a call has given; empty where that is no address of IP. */
  Optional<InetSocketAddress> read(Space space) {
    int length = space.length().get(ValueLayout.JAVA_INT, 0);
    if (length < FOUR) {
      return Optional.empty();
    }
    MemorySegment given = space.address();
    int family = unix.family(given);
    int port = Short.toUnsignedInt(given.get(NETWORK_SHORT, PORT));
    if (family == Constant.AF_INET.on(unix)) {
      return Optional.of(new InetSocketAddress(four(bytes(given, FOUR_ADDRESS, 4)), port));
    }
    if (family == Constant.AF_INET6.on(unix) && length >= SIX) {
      int scope = given.get(ValueLayout.JAVA_INT, SIX_SCOPE);
      return Optional.of(new InetSocketAddress(six(bytes(given, SIX_ADDRESS, 16), scope), port));
    }
    return Optional.empty();
  }

  private static byte[] bytes(MemorySegment given, int start, int count) {
    return given.asSlice(start, count).toArray(ValueLayout.JAVA_BYTE);
  }

  private static InetAddress four(byte... bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A mapped IPv4 address stays one of IPv6, as the socket has it. */
  private static InetAddress six(byte[] bytes, int scope) {
    try {
      return Inet6Address.getByAddress(null, bytes, scope == 0 ? -1 : scope);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
