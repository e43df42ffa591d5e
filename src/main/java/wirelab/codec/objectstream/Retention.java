package wirelab.codec.objectstream;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import wirelab.spi.Codec;

/**
 * Measures what an object stream keeps alive: it holds the arrays of all pictures weakly, and those
 * that a garbage collection leaves are kept by somebody. The stream's own table of handles can not
 * be looked into.
 */
final class Retention {
  private static final int ATTEMPTS = 5;

  private final ReferenceQueue<byte[]> collected = new ReferenceQueue<>();
  private final Set<Held> held = new HashSet<>();
  private WeakReference<byte[]> last = new WeakReference<>(null);
  private long passed;

  /** An array, weakly held, and its size, which is known also when it is gone. */
  private static final class Held extends WeakReference<byte[]> {
    private final int size;

    Held(byte[] array, ReferenceQueue<byte[]> queue) {
      super(array, queue);
      size = array.length;
    }
  }

  /** A picture with this array has been written or read. */
  void passed(byte[] array) {
    passed += array.length;
    forgetCollected();
    if (!last.refersTo(array)) {
      Held one = new Held(array, collected);
      held.add(one);
      last = one;
    }
  }

  private void forgetCollected() {
    for (Reference<?> one = collected.poll(); one != null; one = collected.poll()) {
      held.remove(one);
    }
  }

  /** What is left after a garbage collection; empty if there was none, though one was asked for. */
  Optional<Codec.Kept> measured() {
    WeakReference<Object> probe = new WeakReference<>(new Object());
    for (int i = 0; i < ATTEMPTS && !probe.refersTo(null); i++) {
      System.gc();
    }
    if (!probe.refersTo(null)) {
      return Optional.empty();
    }
    long pictures = 0;
    long bytes = 0;
    for (Held one : held) {
      if (!one.refersTo(null)) {
        pictures++;
        bytes += one.size;
      }
    }
    return Optional.of(new Codec.Kept(pictures, bytes, passed));
  }
}
