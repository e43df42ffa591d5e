package wirelab.os;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The descriptors that were opened here. A number that is closed is soon given to somebody else,
 * perhaps to a file of the Java machine, so a call on a number that is none of these is answered
 * with EBADF and never made. One call at a time is made on each; nobody waits inside.
 */
final class Descriptors {
  private final Map<Integer, Descriptor> open = new ConcurrentHashMap<>();
  private final long badDescriptor;

  /** An empty table that answers {@code badDescriptor} for those that are not in it. */
  Descriptors(long badDescriptor) {
    this.badDescriptor = badDescriptor;
  }

  void opened(int number, Carries carries) {
    open.put(number, new Descriptor(carries));
  }

  /** What it carries; a file where it is not open. */
  Carries carries(int number) {
    Descriptor found = open.get(number);
    return found == null ? Carries.FILE : found.carries;
  }

  /** Makes {@code call}, which must not wait. */
  long during(int number, Call call) {
    Descriptor found = open.get(number);
    if (found == null) {
      return badDescriptor;
    }
    found.lock.lock();
    try {
      return open.get(number) == found ? call.make() : badDescriptor;
    } finally {
      found.lock.unlock();
    }
  }

  /** Makes {@code call}, after which the number is no longer ours, whatever the call says. */
  long lastly(int number, Call call) {
    return during(
        number,
        () -> {
          open.remove(number);
          return call.make();
        });
  }

  /** What comes out of a descriptor. */
  enum Carries {
    STREAM,
    PACKETS,
    FILE
  }

  /** A call with its result, below zero the number of an error. */
  @FunctionalInterface
  interface Call {
    long make();
  }

  private static final class Descriptor {
    private final Carries carries;
    private final ReentrantLock lock = new ReentrantLock();

    Descriptor(Carries carries) {
      this.carries = carries;
    }
  }
}
