package wirelab.os;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Waits until a descriptor can go on, in slices so short that a cancellation is soon heard. Who
 * waits holds nothing: a descriptor that is closed meanwhile is found missing at the next try.
 */
record Readiness(Libc libc, Unix unix) {
  private static final int SLICE_MILLIS = 20;
  private static final int EVENTS = 4;
  private static final int FOUND = 6;

  /**
   * Until one of {@code events} is there, or the slice is over.
   *
   * @return what is there, as poll(2) tells it; 0 for nothing
   */
  int await(int descriptor, Constant events) {
    return poll(descriptor, events, SLICE_MILLIS);
  }

  /** What is there now. */
  int now(int descriptor, Constant events) {
    return poll(descriptor, events, 0);
  }

  private int poll(int descriptor, Constant events, int millis) {
    try (CallFrame frame = new CallFrame()) {
      MemorySegment one = frame.memory().allocate(8, 4);
      one.set(ValueLayout.JAVA_INT, 0, descriptor);
      one.set(ValueLayout.JAVA_SHORT, EVENTS, (short) events.on(unix));
      return libc.poll(frame, one, millis) > 0 ? one.get(ValueLayout.JAVA_SHORT, FOUND) : 0;
    }
  }
}
