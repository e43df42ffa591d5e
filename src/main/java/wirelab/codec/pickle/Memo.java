package wirelab.codec.pickle;

import java.util.HashMap;
import java.util.Map;
import wirelab.spi.CodecException;

/** What a pickle wrote down to use again. Python counts its places from 0, without gaps. */
final class Memo {
  private final Map<Integer, Value> places = new HashMap<>();
  private final int limit;

  /** A memo that takes places 0 to {@code limit - 1}. */
  Memo(int limit) {
    this.limit = limit;
  }

  void put(long place, Value value, Instruction asking) throws CodecException {
    places.put(check(place, asking), value);
  }

  void append(Value value, Instruction asking) throws CodecException {
    put(places.size(), value, asking);
  }

  Value get(long place, Instruction asking) throws CodecException {
    Value value = places.get(check(place, asking));
    if (value == null) {
      throw asking.refuse("asks for memo %d, where nothing was put".formatted(place));
    }
    return value;
  }

  private int check(long place, Instruction asking) throws CodecException {
    if (place < 0 || place >= limit) {
      throw asking.refuse("names memo %d; 0 to %d are taken".formatted(place, limit - 1));
    }
    return (int) place;
  }
}
