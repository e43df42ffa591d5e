package wirelab.codec.objectstream;

import java.io.ObjectStreamConstants;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The handles that a stream gives, in the order in which it gives them: 0x7E0000, 0x7E0001 and so
 * on. Remembers what was forgotten at a reset, to tell what was known at any byte.
 */
final class Handles {
  private static final int FIRST = ObjectStreamConstants.baseWireHandle;

  private final List<Period> periods = new ArrayList<>();
  private Period current;

  /**
   * What is known between two resets.
   *
   * @param from the byte at which it begins
   * @param numbered by number, from the first handle on
   * @param others handles whose numbers are not known
   * @param exact whether all was seen since the last reset
   */
  private record Period(int from, List<Given> numbered, List<Given> others, boolean exact) {
    Stream<Given> all() {
      return Stream.concat(numbered.stream(), others.stream());
    }
  }

  private Handles(List<? extends Given> known, boolean exact) {
    current = new Period(0, new ArrayList<>(known), new ArrayList<>(), exact);
    periods.add(current);
    for (int i = 0; i < known.size(); i++) {
      known.get(i).give(FIRST + i, 0);
    }
  }

  /** The stream goes on behind these, which are all it gave. */
  static Handles after(List<? extends Given> known) {
    return new Handles(known, true);
  }

  /** The stream gave these, and perhaps more since. */
  static Handles knowing(List<? extends Given> some) {
    return new Handles(some, false);
  }

  void give(Given node, int at) {
    if (current.exact) {
      node.give(FIRST + current.numbered.size(), at);
      current.numbered.add(node);
    } else {
      node.give(at);
      current.others.add(node);
    }
  }

  /** All handles are forgotten at byte {@code at}. */
  void clear(int at) {
    current = new Period(at, new ArrayList<>(), new ArrayList<>(), true);
    periods.add(current);
  }

  /** What {@code handle} stands for; null if it may have been given in a message not seen. */
  @Nullable Given find(int handle) throws Unreadable {
    long index = (long) handle - FIRST;
    int known = current.numbered.size();
    if (index >= 0 && index < known) {
      return current.numbered.get((int) index);
    }
    if (index < 0 || current.exact) {
      throw Unreadable.malformed(
          "handle %s was never given; %s"
              .formatted(
                  Shown.handle(handle),
                  known == 0
                      ? "there are none yet"
                      : "the last is " + Shown.handle(FIRST + known - 1)));
    }
    return null;
  }

  /** Whether something was forgotten, or nothing was there to begin with. */
  boolean fresh() {
    return periods.size() > 1;
  }

  /** All that is known at the end; empty if some was not seen. */
  List<Given> all() {
    return current.exact ? current.numbered : List.of();
  }

  /** Whether all is known at the end. */
  boolean exact() {
    return current.exact;
  }

  /** What is known when all before byte {@code at} has been read. */
  List<Given> at(long at) {
    Period period = periods.getFirst();
    for (Period one : periods) {
      if (one.from <= at) {
        period = one;
      }
    }
    return period.all().filter(given -> given.since() <= at).toList();
  }
}
