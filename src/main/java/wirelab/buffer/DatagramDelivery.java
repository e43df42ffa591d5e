package wirelab.buffer;

import java.util.ArrayList;
import java.util.List;

/** A picture that came in datagrams. */
final class DatagramDelivery extends Delivery {
  private final long message;
  private final List<Integer> arrived = new ArrayList<>();
  private int count = -1;

  DatagramDelivery(String framing, long message) {
    super(framing);
    this.message = message;
  }

  @Override
  long message() {
    return message;
  }

  void arrived(int index) {
    arrived.add(index);
  }

  /** How many have come. */
  int there() {
    return arrived.size();
  }

  /** It has so many pieces, come or not. */
  void counted(int pieces) {
    count = pieces;
  }

  /** All of its pieces have come, unless it was counted before. */
  void complete() {
    if (count < 0) {
      count = arrived.size();
    }
  }

  @Override
  DatagramContent at(Entry entry) {
    return new DatagramContent(count, arrived.subList(0, (int) entry.fresh().end()));
  }
}
