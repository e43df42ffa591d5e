package wirelab.ui.packets;

import java.util.Arrays;

/**
 * Which packets are listed, from a moment: all that there were, or those of them that were chosen.
 *
 * @param chosen their numbers, ascending, of which {@code count} count; empty where all are listed
 * @param skipped of the chosen, those that are gone
 */
record Listing(long first, long end, Chosen chosen, int skipped) {
  /** Numbers that a filter has let pass. */
  static final class Chosen {
    static final Chosen ALL = new Chosen(new long[0], -1);

    private final long[] numbers;
    private final int count;

    Chosen(long[] numbers, int count) {
      this.numbers = numbers;
      this.count = count;
    }

    int before(long number) {
      int found = Arrays.binarySearch(numbers, 0, count, number);
      return found < 0 ? -found - 1 : found;
    }
  }

  static final Listing NONE = new Listing(1, 1, Chosen.ALL, 0);

  static Listing of(long first, long end, Chosen chosen) {
    return new Listing(first, end, chosen, chosen == Chosen.ALL ? 0 : chosen.before(first));
  }

  private boolean all() {
    return chosen == Chosen.ALL;
  }

  long size() {
    return all() ? end - first : chosen.count - skipped;
  }

  /** The packet in a row. */
  long number(long row) {
    return all() ? first + row : chosen.numbers[skipped + (int) row];
  }

  /** The row of a packet, or of the next that is listed; the number of rows if none comes. */
  long row(long number) {
    if (all()) {
      return Math.clamp(number, first, end) - first;
    }
    return Math.max(0, chosen.before(number) - skipped);
  }

  boolean lists(long number) {
    long row = row(number);
    return row < size() && number(row) == number;
  }
}
