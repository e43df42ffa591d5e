package wirelab.ui.live;

import wirelab.event.Event;
import wirelab.model.ByteRange;
import wirelab.trace.Carrier;
import wirelab.trace.TracedMessage;

/** Which bytes of a message a fault struck. */
final class Struck {
  private Struck() {}

  /** The bytes that are not what they should be, or the whole unit where those are not told. */
  static ByteRange bytes(Event.FaultInjected fault, TracedMessage message) {
    ByteRange all = ByteRange.of(0, message.length());
    ByteRange unit = message.offset() < 0 ? datagram(fault, message) : all;
    long head = message.offset() < 0 ? fault.range().length() - unit.length() : 0;
    ByteRange hit = fault.hit().shifted(unit.start() - head);
    boolean inside = fault.hit().length() > 0 && fault.hit().start() >= head && hit.meets(unit);
    ByteRange wanted = inside ? hit.within(unit) : unit;
    return wanted.meets(all) ? wanted.within(all) : all;
  }

  /** All datagrams of a message but the last carry the same number of its bytes. */
  private static ByteRange datagram(Event.FaultInjected fault, TracedMessage message) {
    long size =
        message.carriers().stream()
            .map(Carrier::range)
            .mapToLong(ByteRange::length)
            .max()
            .orElse(0);
    long start = size * fault.index();
    return new ByteRange(
        Math.min(start, message.length()), Math.min(start + size, message.length()));
  }
}
