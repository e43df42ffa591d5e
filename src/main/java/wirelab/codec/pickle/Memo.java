package wirelab.codec.pickle;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import wirelab.spi.CodecException;

/** What a pickle wrote down to use again. Python counts its places from 0, without gaps. */
final class Memo<V> {
  private final Map<Long, V> places = new HashMap<>();
  private final long limit;

  /** A memo that takes places 0 to {@code limit - 1}. */
  Memo(long limit) {
    this.limit = limit;
  }

  void put(long place, V value, Instruction asking) throws CodecException {
    places.put(check(place, asking), value);
  }

  void append(V value, Instruction asking) throws CodecException {
    put(places.size(), value, asking);
  }

  V get(long place, Instruction asking) throws CodecException {
    V value = places.get(check(place, asking));
    if (value == null) {
      throw asking.refuse("asks for memo %d, where nothing was put".formatted(place));
    }
    return value;
  }

  /** All places, the lowest first. */
  SortedMap<Long, V> sorted() {
    return new TreeMap<>(places);
  }

  private long check(long place, Instruction asking) throws CodecException {
    if (place < 0 || place >= limit) {
      throw asking.refuse("names memo %d; 0 to %d are taken".formatted(place, limit - 1));
    }
    return place;
  }
}
