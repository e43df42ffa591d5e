package wirelab.os;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.InetSocketAddress;
import java.util.Optional;

/** Asks the system about a socket: its options, addresses, state and queues. Nothing waits. */
record Queries(Libc libc, Unix unix, Descriptors descriptors, Failures failures) {
  private static final int UNKNOWN = -1;

  /** A function that gives the address of one end. */
  @FunctionalInterface
  interface AddressCall {
    long ask(CallFrame frame, int socket, AddressLayout.Space space);
  }

  void setOption(int socket, SocketFlag option, int value) throws OsException {
    try (CallFrame frame = new CallFrame()) {
      MemorySegment given =
          option == SocketFlag.SO_LINGER
              ? frame
                  .memory()
                  .allocateFrom(ValueLayout.JAVA_INT, value < 0 ? 0 : 1, Math.max(0, value))
              : frame.whole(value);
      OptionName name = OptionName.of(unix, option);
      failures.check(
          "setsockopt",
          descriptors.during(socket, () -> libc.setsockopt(frame, socket, name, given)));
    }
  }

  int option(int socket, SocketFlag option) throws OsException {
    try (CallFrame frame = new CallFrame()) {
      MemorySegment space = frame.memory().allocate(ValueLayout.JAVA_INT, 2);
      MemorySegment asked = option == SocketFlag.SO_LINGER ? space : space.asSlice(0, 4);
      OptionName name = OptionName.of(unix, option);
      failures.check(
          "getsockopt",
          descriptors.during(socket, () -> libc.getsockopt(frame, socket, name, asked)));
      int value = space.getAtIndex(ValueLayout.JAVA_INT, 0);
      return switch (option) {
        case SO_LINGER -> value == 0 ? -1 : space.getAtIndex(ValueLayout.JAVA_INT, 1);
        case SO_SNDBUF, SO_RCVBUF, IP_TTL -> value;
        // macOS answers with the bit of the flag
        default -> value == 0 ? 0 : 1;
      };
    }
  }

  /** One end; empty where the call fails with one of {@code none}, or the address is all zeros. */
  Optional<InetSocketAddress> address(String name, int socket, AddressCall call, String... none)
      throws OsException {
    try (CallFrame frame = new CallFrame()) {
      AddressLayout layout = new AddressLayout(unix);
      AddressLayout.Space space = layout.space(frame.memory());
      long result = descriptors.during(socket, () -> call.ask(frame, socket, space));
      if (failures.oneOf(result, none)) {
        return Optional.empty();
      }
      failures.check(name, result);
      return layout
          .read(space)
          .filter(end -> end.getPort() != 0 || !end.getAddress().isAnyLocalAddress());
    }
  }

  SocketState state(int socket) throws OsException {
    try (CallFrame frame = new CallFrame()) {
      MemorySegment number = frame.memory().allocate(ValueLayout.JAVA_INT);
      failures.check("ioctl", descriptors.during(socket, () -> 0));
      return new SocketState(
          tcp(frame, socket), sendQueue(frame, socket, number), unread(frame, socket, number));
    }
  }

  /** The state is the first byte of what the system tells. */
  private Optional<TcpState> tcp(CallFrame frame, int socket) {
    if (descriptors.carries(socket) != Descriptors.Carries.STREAM) {
      return Optional.empty();
    }
    MemorySegment told = frame.memory().allocate(256, 8);
    OptionName name = OptionName.of(unix, Constant.IPPROTO_TCP, Constant.TCP_INFO);
    long result = descriptors.during(socket, () -> libc.getsockopt(frame, socket, name, told));
    return result < 0
        ? Optional.empty()
        : unix.tcpState(Byte.toUnsignedInt(told.get(ValueLayout.JAVA_BYTE, 0)));
  }

  private int sendQueue(CallFrame frame, int socket, MemorySegment number) {
    if (unix == Unix.LINUX) {
      return request(frame, socket, Constant.SEND_QUEUE, number);
    }
    OptionName name = OptionName.socket(unix, Constant.SEND_QUEUE);
    long result = descriptors.during(socket, () -> libc.getsockopt(frame, socket, name, number));
    return result < 0 ? UNKNOWN : number.get(ValueLayout.JAVA_INT, 0);
  }

  private int unread(CallFrame frame, int socket, MemorySegment number) {
    return request(frame, socket, Constant.FIONREAD, number);
  }

  private int request(CallFrame frame, int socket, Constant request, MemorySegment number) {
    long code = request.on(unix);
    long result = descriptors.during(socket, () -> libc.ioctl(frame, socket, code, number));
    return result < 0 ? UNKNOWN : number.get(ValueLayout.JAVA_INT, 0);
  }
}
