package wirelab.capture.tap;

import java.util.List;
import java.util.function.Predicate;
import wirelab.model.ByteView;
import wirelab.model.Packet;

/**
 * Where made packets leave while it is open: numbers them, and counts those that nobody had room
 * for.
 */
final class Outlet {
  private final Predicate<Packet> sink;
  private long next = 1;
  private long dropped;
  private volatile boolean open = true;

  Outlet(Predicate<Packet> sink) {
    this.sink = sink;
  }

  boolean open() {
    return open;
  }

  void open(boolean wanted) {
    open = wanted;
  }

  synchronized void put(long time, byte[] bytes, String comment) {
    if (!open) {
      return;
    }
    Packet packet = new Packet(next, time, PacketTap.LINK, ByteView.of(bytes), List.of(comment));
    if (sink.test(packet)) {
      next++;
    } else {
      dropped++;
    }
  }

  synchronized long dropped() {
    return dropped;
  }
}
