package wirelab.os;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;

/**
 * What waits at the datagram socket of a receiver on this machine, as {@code ss -uam} shows it; for
 * senders that would rather wait than have the receiver's buffer overrun. Linux tells through
 * sock_diag(7), whichever program the receiver belongs to. One thread asks; any thread closes.
 *
 * <pre>
 *    request     0 nlmsghdr | 16 family, protocol, wanted | 20 states | 24 id
 *    answer      0 nlmsghdr | 16 inet_diag_msg | 88 attributes: length, type, value
 *    id          0 port from | 2 port to | 4 address from | 20 address to | 36 interface | 40 cookie
 * </pre>
 */
public final class ReceiverQueue implements AutoCloseable {
  private static final int REQUEST = 72;
  private static final int ANSWER = 1024;
  private static final short SOCK_DIAG_BY_FAMILY = 20;
  private static final short NLM_F_REQUEST = 1;
  private static final byte IPPROTO_UDP = 17;
  private static final int INET_DIAG_SKMEMINFO = 7;
  private static final int ANY = -1;
  private static final int TYPE = 4;
  private static final int BODY = 16;
  private static final int STATES = 20;
  private static final int ID = 24;
  private static final int ATTRIBUTES = 88;
  private static final int RCVBUF = 4;

  private final Libc libc;
  private final int socket;
  private final MemorySegment request;
  private final MemorySegment answer;
  private boolean closed;

  /**
   * Kernel memory of a receive buffer, in bytes: more than the datagrams in it have, since each is
   * counted with what the kernel keeps beside it.
   *
   * @param waiting taken by what was not read yet
   * @param size what the buffer may take
   */
  public record Level(long waiting, long size) {}

  private ReceiverQueue(Libc libc, int socket, InetSocketAddress from, InetSocketAddress to) {
    this.libc = libc;
    this.socket = socket;
    this.request = request(from, to);
    this.answer = Arena.ofAuto().allocate(ANSWER, Long.BYTES);
  }

  /**
   * The queue that datagrams from {@code from} to {@code to} get into. Empty where {@code to} is
   * another machine, or this one can not tell.
   */
  public static Optional<ReceiverQueue> of(InetSocketAddress from, InetSocketAddress to) {
    if (Unix.here().orElse(Unix.MAC) != Unix.LINUX || !isHere(to.getAddress())) {
      return Optional.empty();
    }
    try (CallFrame frame = new CallFrame()) {
      Libc libc = new Libc();
      int family = Constant.AF_NETLINK.on(Unix.LINUX);
      int type = Constant.SOCK_DGRAM.on(Unix.LINUX);
      int protocol = Constant.NETLINK_SOCK_DIAG.on(Unix.LINUX);
      int made = (int) libc.socket(frame, family, type, protocol);
      return made < 0 ? Optional.empty() : Optional.of(new ReceiverQueue(libc, made, from, to));
    } catch (RuntimeException | LinkageError e) {
      return Optional.empty(); // the system's functions can not be had
    }
  }

  private static boolean isHere(InetAddress address) {
    try {
      return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException e) {
      return false;
    }
  }

  private static MemorySegment request(InetSocketAddress from, InetSocketAddress to) {
    MemorySegment made = Arena.ofAuto().allocate(REQUEST, Long.BYTES);
    made.set(JAVA_INT, 0, REQUEST);
    made.set(JAVA_SHORT, TYPE, SOCK_DIAG_BY_FAMILY);
    made.set(JAVA_SHORT, 6, NLM_F_REQUEST);
    boolean four = to.getAddress() instanceof Inet4Address;
    Constant family = four ? Constant.AF_INET : Constant.AF_INET6;
    made.set(JAVA_BYTE, BODY, (byte) family.on(Unix.LINUX));
    made.set(JAVA_BYTE, BODY + 1, IPPROTO_UDP);
    made.set(JAVA_BYTE, BODY + 2, (byte) (1 << (INET_DIAG_SKMEMINFO - 1)));
    made.set(JAVA_INT, STATES, ANY);
    made.set(AddressLayout.NETWORK_SHORT, ID, (short) from.getPort());
    made.set(AddressLayout.NETWORK_SHORT, ID + 2, (short) to.getPort());
    put(made, ID + 4, from.getAddress());
    put(made, ID + 20, to.getAddress());
    made.set(JAVA_INT, ID + 40, ANY);
    made.set(JAVA_INT, ID + 44, ANY);
    return made;
  }

  private static void put(MemorySegment request, int at, InetAddress address) {
    byte[] bytes = address.getAddress();
    MemorySegment.copy(bytes, 0, request, JAVA_BYTE, at, bytes.length);
  }

  /** How full the queue is; empty where nobody is bound there. */
  public synchronized Optional<Level> level() {
    if (closed) {
      return Optional.empty();
    }
    try {
      long sent = (long) Calls.SEND.invokeExact(socket, request, (long) REQUEST, Calls.AT_ONCE);
      return sent < 0
          ? Optional.empty()
          : read((long) Calls.RECV.invokeExact(socket, answer, (long) ANSWER, Calls.AT_ONCE));
    } catch (Throwable e) {
      throw new IllegalStateException("a call of the C library broke", e);
    }
  }

  /** The two calls of a look, as constants: so the Java machine compiles them into it. */
  private static final class Calls {
    static final int AT_ONCE = Constant.MSG_DONTWAIT.on(Unix.LINUX);
    static final MethodHandle SEND = link("send");
    static final MethodHandle RECV = link("recv");

    @SuppressWarnings("restricted")
    private static MethodHandle link(String name) {
      Linker linker = Linker.nativeLinker();
      return linker.downcallHandle(
          linker.defaultLookup().findOrThrow(name),
          FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    }
  }

  private Optional<Level> read(long count) {
    if (count < ATTRIBUTES || answer.get(JAVA_SHORT, TYPE) != SOCK_DIAG_BY_FAMILY) {
      return Optional.empty();
    }
    long at = ATTRIBUTES;
    while (at + 4 + RCVBUF + 4 <= count) {
      int length = Short.toUnsignedInt(answer.get(JAVA_SHORT, at));
      if (answer.get(JAVA_SHORT, at + 2) == INET_DIAG_SKMEMINFO) {
        return Optional.of(
            new Level(answer.get(JAVA_INT, at + 4), answer.get(JAVA_INT, at + 4 + RCVBUF)));
      }
      at += Math.max(4, Math.ceilDiv(length, 4) * 4);
    }
    return Optional.empty();
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      try (CallFrame frame = new CallFrame()) {
        libc.close(frame, socket);
      }
    }
  }
}
