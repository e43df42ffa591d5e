package wirelab.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wirelab.model.ByteRange;

/**
 * Which packets carried which bytes of a stream, by the place in the stream. Each byte belongs to
 * the packet that brought it first.
 */
final class Pieces {
  private static final int SMALL = 64;

  private long[] offsets = new long[SMALL];
  private int[] lengths = new int[SMALL];
  private long[] packets = new long[SMALL];
  private int[] places = new int[SMALL];
  private int first;
  private int end;

  /** Adds what is new of {@code length} bytes at {@code offset}; how many bytes that were. */
  int add(long offset, int length, long packet, int place) {
    int added = 0;
    long at = offset;
    long stop = offset + length;
    int index = floor(at);
    if (index >= first && endOf(index) > at) {
      at = endOf(index);
    }
    index++;
    while (at < stop) {
      long limit = index < end ? Math.min(stop, offsets[index]) : stop;
      if (limit > at) {
        insert(index, at, (int) (limit - at), packet, place + (int) (at - offset));
        added += (int) (limit - at);
        index++;
      }
      at = index < end ? Math.max(limit, endOf(index)) : stop;
      index++;
    }
    return added;
  }

  private void insert(int index, long offset, int length, long packet, int place) {
    int at = index;
    if (end == offsets.length) {
      int shift = first;
      makeRoom();
      at -= shift;
    }
    for (Object array : new Object[] {offsets, lengths, packets, places}) {
      System.arraycopy(array, at, array, at + 1, end - at);
    }
    offsets[at] = offset;
    lengths[at] = length;
    packets[at] = packet;
    places[at] = place;
    end++;
  }

  /** Moves all to the front, into larger arrays unless half of them was free. */
  private void makeRoom() {
    int size = first > offsets.length / 2 ? offsets.length : offsets.length * 2;
    offsets = Arrays.copyOf(Arrays.copyOfRange(offsets, first, end), size);
    lengths = Arrays.copyOf(Arrays.copyOfRange(lengths, first, end), size);
    packets = Arrays.copyOf(Arrays.copyOfRange(packets, first, end), size);
    places = Arrays.copyOf(Arrays.copyOfRange(places, first, end), size);
    end -= first;
    first = 0;
  }

  /** The last piece that begins at or before {@code offset}; first - 1 if there is none. */
  private int floor(long offset) {
    if (end > first && offsets[end - 1] <= offset) {
      return end - 1;
    }
    int found = Arrays.binarySearch(offsets, first, end, offset);
    return found >= 0 ? found : -found - 2;
  }

  private long endOf(int index) {
    return offsets[index] + lengths[index];
  }

  /** Where the bytes that follow each other from {@code from} on end; {@code from} if none do. */
  long contiguous(long from) {
    long at = from;
    for (int i = floor(from); i < end; i++) {
      if (i >= first) {
        if (offsets[i] > at) {
          return at;
        }
        at = Math.max(at, endOf(i));
      }
    }
    return at;
  }

  /** Where the first piece beyond {@code offset} begins; -1 if there is none. */
  long next(long offset) {
    int index = floor(offset) + 1;
    return index < end ? offsets[index] : -1;
  }

  /** How many pieces begin beyond {@code offset}. */
  int beyond(long offset) {
    return end - floor(offset) - 1;
  }

  /** Who carried the bytes of {@code range}, in their order; bytes that nobody did are left out. */
  List<Carrier> carriers(ByteRange range) {
    List<Carrier> carriers = new ArrayList<>();
    for (int i = Math.max(first, floor(range.start())); i < end; i++) {
      if (offsets[i] >= range.end()) {
        break;
      }
      Carrier whole = new Carrier(ByteRange.of(offsets[i], lengths[i]), packets[i], places[i]);
      if (whole.meets(range)) {
        carriers.add(whole.within(range));
      }
    }
    return carriers;
  }

  /** Forgets the bytes before {@code offset}. */
  void forget(long offset) {
    while (first < end && endOf(first) <= offset) {
      first++;
    }
  }
}
