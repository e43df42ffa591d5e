package wirelab.buffer;

import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.model.ByteRange;

/** The newest steps, a bounded number of them, each under its number. */
final class Entries {
  private final @Nullable Entry[] ring;
  private long end;

  Entries(int capacity) {
    ring = new Entry[capacity];
  }

  void add(Delivery delivery, StepKind kind, Event event, ByteRange fresh) {
    ring[(int) (end++ % ring.length)] =
        new Entry(delivery, kind, event, delivery.nextStep(), fresh);
  }

  long first() {
    return Math.max(0, end - ring.length);
  }

  long end() {
    return end;
  }

  Entry get(long number) {
    Objects.checkIndex(number - first(), end - first());
    return Objects.requireNonNull(ring[(int) (number % ring.length)]);
  }

  /** The newest before {@code number} that is as asked for, or -1. */
  long before(long number, Predicate<Entry> wanted) {
    for (long i = Math.min(number, end) - 1; i >= first(); i--) {
      if (wanted.test(get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** The oldest after {@code number} that is as asked for, or -1. */
  long after(long number, Predicate<Entry> wanted) {
    for (long i = Math.max(number + 1, first()); i < end; i++) {
      if (wanted.test(get(i))) {
        return i;
      }
    }
    return -1;
  }
}
