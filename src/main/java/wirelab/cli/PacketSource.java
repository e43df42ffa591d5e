package wirelab.cli;

import java.util.function.Consumer;
import java.util.function.Predicate;
import wirelab.capture.tap.PacketTap;
import wirelab.event.Event;
import wirelab.event.Tap;
import wirelab.model.Packet;

/**
 * Where the packets of a recording come from.
 *
 * @param tap what it wants to see of the bytes that the session moves
 * @param events is told of what happens in the session
 */
record PacketSource(Tap tap, Consumer<Event> events) {
  /** Opens a source that hands its packets to {@code sink}, which says whether it has room. */
  @FunctionalInterface
  interface Opener {
    PacketSource open(Predicate<Packet> sink);
  }

  /** What the program itself sends and receives. */
  static PacketSource tap(Predicate<Packet> sink) {
    PacketTap tap = new PacketTap(sink);
    return new PacketSource(tap, tap);
  }
}
