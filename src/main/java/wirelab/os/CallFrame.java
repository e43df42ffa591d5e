package wirelab.os;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;

/**
 * The memory of one call, and the error number it leaves. For one thread; closed after the call.
 */
final class CallFrame implements AutoCloseable {
  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO =
      STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment state = arena.allocate(STATE);

  Arena memory() {
    return arena;
  }

  /** Where the linker leaves errno. */
  MemorySegment state() {
    return state;
  }

  /** What C returned; where that is -1, the number of the error, below zero. */
  long result(long returned) {
    return returned < 0 ? -(int) ERRNO.get(state, 0L) : returned;
  }

  /** {@code value} for C. */
  MemorySegment whole(int value) {
    return arena.allocateFrom(ValueLayout.JAVA_INT, value);
  }

  /** The remaining bytes where C can read them: as they are, or copied out of the heap. */
  MemorySegment outgoing(ByteBuffer bytes) {
    if (bytes.isDirect()) {
      return MemorySegment.ofBuffer(bytes);
    }
    return arena.allocate(Math.max(1, bytes.remaining())).copyFrom(MemorySegment.ofBuffer(bytes));
  }

  /** Where C can write as many bytes as remain; {@link #came} then puts them where they belong. */
  MemorySegment incoming(ByteBuffer space) {
    return space.isDirect()
        ? MemorySegment.ofBuffer(space)
        : arena.allocate(Math.max(1, space.remaining()));
  }

  /** {@code count} bytes have come into {@code written}, which was made for {@code space}. */
  static void came(MemorySegment written, ByteBuffer space, int count) {
    if (!space.isDirect()) {
      MemorySegment.ofBuffer(space).copyFrom(written.asSlice(0, count));
    }
    space.position(space.position() + count);
  }

  @Override
  public void close() {
    arena.close();
  }
}
