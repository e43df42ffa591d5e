package wirelab.os;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * The functions of the C library, linked once. Each gives what C returns or, where that is -1, the
 * number of the error below zero, as the kernel itself does.
 */
final class Libc {
  /** Much longer than any explanation of an error. */
  private static final int WORDS = 4096;

  private static final FunctionDescriptor THREE_INTS =
      FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  private static final FunctionDescriptor TO_ADDRESS =
      FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
  private static final FunctionDescriptor GIVES_ADDRESS =
      FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);
  private static final FunctionDescriptor MOVES =
      FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);

  private final Linker linker = Linker.nativeLinker();
  private final SymbolLookup library = linker.defaultLookup();

  private final MethodHandle socket = link("socket", THREE_INTS);
  private final MethodHandle listen =
      link("listen", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
  private final MethodHandle shutdown =
      link("shutdown", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
  private final MethodHandle close = link("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
  private final MethodHandle bind = link("bind", TO_ADDRESS);
  private final MethodHandle connect = link("connect", TO_ADDRESS);
  private final MethodHandle accept = link("accept", GIVES_ADDRESS);
  private final MethodHandle getsockname = link("getsockname", GIVES_ADDRESS);
  private final MethodHandle getpeername = link("getpeername", GIVES_ADDRESS);
  private final MethodHandle setsockopt =
      link(
          "setsockopt",
          FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
  private final MethodHandle getsockopt =
      link(
          "getsockopt",
          FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
  private final MethodHandle sendto =
      link(
          "sendto",
          FunctionDescriptor.of(
              JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT));
  private final MethodHandle recvfrom =
      link(
          "recvfrom",
          FunctionDescriptor.of(
              JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS));
  private final MethodHandle write = link("write", MOVES);
  private final MethodHandle read = link("read", MOVES);
  private final MethodHandle poll =
      link("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
  private final MethodHandle fcntl = link("fcntl", THREE_INTS, Linker.Option.firstVariadicArg(2));
  private final MethodHandle ioctl =
      link(
          "ioctl",
          FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
          Linker.Option.firstVariadicArg(2));
  private final MethodHandle open =
      link(
          "open",
          FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT),
          Linker.Option.firstVariadicArg(2));
  private final MethodHandle words = linkWords();

  /** Throws a runtime exception or a linkage error where this machine has no such library. */
  Libc() {}

  @SuppressWarnings("restricted")
  private MethodHandle link(String name, FunctionDescriptor type, Linker.Option... more) {
    Linker.Option[] options = new Linker.Option[more.length + 1];
    options[0] = Linker.Option.captureCallState("errno");
    System.arraycopy(more, 0, options, 1, more.length);
    return linker.downcallHandle(library.findOrThrow(name), type, options);
  }

  /** In English whatever the locale, where the library can: strerror(3). */
  @SuppressWarnings("restricted")
  private MethodHandle linkWords() {
    Optional<MemorySegment> english = library.find("strerrordesc_np");
    return linker.downcallHandle(
        english.orElseGet(() -> library.findOrThrow("strerror")),
        FunctionDescriptor.of(ADDRESS, JAVA_INT));
  }

  long socket(CallFrame frame, int family, int type, int protocol) {
    return run(frame, () -> (int) socket.invokeExact(frame.state(), family, type, protocol));
  }

  long listen(CallFrame frame, int fd, int backlog) {
    return run(frame, () -> (int) listen.invokeExact(frame.state(), fd, backlog));
  }

  long shutdown(CallFrame frame, int fd, int how) {
    return run(frame, () -> (int) shutdown.invokeExact(frame.state(), fd, how));
  }

  long close(CallFrame frame, int fd) {
    return run(frame, () -> (int) close.invokeExact(frame.state(), fd));
  }

  long bind(CallFrame frame, int fd, MemorySegment local) {
    int size = (int) local.byteSize();
    return run(frame, () -> (int) bind.invokeExact(frame.state(), fd, local, size));
  }

  long connect(CallFrame frame, int fd, MemorySegment remote) {
    int size = (int) remote.byteSize();
    return run(frame, () -> (int) connect.invokeExact(frame.state(), fd, remote, size));
  }

  long accept(CallFrame frame, int fd, AddressLayout.Space from) {
    return run(
        frame, () -> (int) accept.invokeExact(frame.state(), fd, from.address(), from.length()));
  }

  long getsockname(CallFrame frame, int fd, AddressLayout.Space space) {
    return run(
        frame,
        () -> (int) getsockname.invokeExact(frame.state(), fd, space.address(), space.length()));
  }

  long getpeername(CallFrame frame, int fd, AddressLayout.Space space) {
    return run(
        frame,
        () -> (int) getpeername.invokeExact(frame.state(), fd, space.address(), space.length()));
  }

  long setsockopt(CallFrame frame, int fd, OptionName option, MemorySegment value) {
    int level = option.level();
    int name = option.name();
    int size = (int) value.byteSize();
    return run(
        frame, () -> (int) setsockopt.invokeExact(frame.state(), fd, level, name, value, size));
  }

  /** Fills {@code value}, as far as there is so much. */
  long getsockopt(CallFrame frame, int fd, OptionName option, MemorySegment value) {
    int level = option.level();
    int name = option.name();
    MemorySegment size = frame.whole((int) value.byteSize());
    return run(
        frame, () -> (int) getsockopt.invokeExact(frame.state(), fd, level, name, value, size));
  }

  /**
   * As send, where {@code remote} is {@link MemorySegment#NULL}, which the C library makes of it
   * too.
   */
  long sendto(CallFrame frame, int fd, MemorySegment bytes, int flags, MemorySegment remote) {
    long count = bytes.byteSize();
    int size = (int) remote.byteSize();
    return run(
        frame,
        () -> (long) sendto.invokeExact(frame.state(), fd, bytes, count, flags, remote, size));
  }

  long recvfrom(CallFrame frame, int fd, MemorySegment space, int flags, AddressLayout.Space from) {
    long count = space.byteSize();
    return run(
        frame,
        () ->
            (long)
                recvfrom.invokeExact(
                    frame.state(), fd, space, count, flags, from.address(), from.length()));
  }

  long write(CallFrame frame, int fd, MemorySegment bytes) {
    long count = bytes.byteSize();
    return run(frame, () -> (long) write.invokeExact(frame.state(), fd, bytes, count));
  }

  long read(CallFrame frame, int fd, MemorySegment space) {
    long count = space.byteSize();
    return run(frame, () -> (long) read.invokeExact(frame.state(), fd, space, count));
  }

  long poll(CallFrame frame, MemorySegment one, int millis) {
    return run(frame, () -> (int) poll.invokeExact(frame.state(), one, 1L, millis));
  }

  long fcntl(CallFrame frame, int fd, int request, int value) {
    return run(frame, () -> (int) fcntl.invokeExact(frame.state(), fd, request, value));
  }

  long ioctl(CallFrame frame, int fd, long request, MemorySegment value) {
    return run(frame, () -> (int) ioctl.invokeExact(frame.state(), fd, request, value));
  }

  long open(CallFrame frame, String path, int flags, int mode) {
    MemorySegment name = frame.memory().allocateFrom(path);
    return run(frame, () -> (int) open.invokeExact(frame.state(), name, flags, mode));
  }

  /** What an error means. */
  @SuppressWarnings("restricted")
  String words(int error) {
    try {
      MemorySegment text = (MemorySegment) words.invokeExact(error);
      return text.equals(MemorySegment.NULL)
          ? "Unknown error " + error
          : text.reinterpret(WORDS).getString(0);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  private static long run(CallFrame frame, Downcall call) {
    try {
      return frame.result(call.make());
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  private static IllegalStateException broken(Throwable e) {
    return new IllegalStateException("a call of the C library broke", e);
  }

  /** A call that is ready to be made. */
  @FunctionalInterface
  private interface Downcall {
    long make() throws Throwable;
  }
}
