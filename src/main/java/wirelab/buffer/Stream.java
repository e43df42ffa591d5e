package wirelab.buffer;

import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.model.ByteRange;

/** Follows what comes on stream sockets, one connection after the other. */
final class Stream {
  private final Entries entries;
  private String framing = "";
  private @Nullable StreamDelivery current;
  private int socket;
  private int prefix = -1;
  private long reach;

  /** Whether it is not known where in a message the bytes begin. */
  private boolean torn;

  Stream(Entries entries) {
    this.entries = entries;
  }

  /** What the framing of the next messages is called; their prefixes may be of another width. */
  void framing(String name) {
    framing = name;
    prefix = -1;
  }

  void received(Event.Call call) {
    ByteRange range = call.range();
    if (call.socket() != socket || range.start() != reach) {
      current = null; // another connection, or events that nobody kept
      prefix = call.socket() == socket ? prefix : -1;
      socket = call.socket();
      reach = range.start();
      torn = reach > 0;
    }
    if (range.length() == 0) {
      return; // the end of the stream, which is told once more
    }
    StreamDelivery delivery = delivery();
    reach = range.end();
    entries.add(delivery, StepKind.RECEIVED, call, range);
  }

  void unpacked(Event.UnitPassed unit) {
    StreamDelivery delivery = delivery();
    reach = Math.max(reach, unit.range().start());
    torn = false;
    delivery.unpacked(unit.message(), unit.range(), prefix);
    entries.add(delivery, StepKind.UNPACKED, unit, nothing());
  }

  void complete(Event.MessagePassed message) {
    StreamDelivery delivery = delivery();
    ByteRange range = message.range();
    reach = Math.max(reach, range.end());
    prefix = (int) (range.length() - message.payload());
    torn = false;
    delivery.complete(message.number(), range, prefix);
    entries.add(delivery, StepKind.COMPLETE, message, nothing());
    current = null;
  }

  void failed(Event event) {
    entries.add(delivery(), StepKind.FAILED, event, nothing());
  }

  void ended(Event.Disconnected event) {
    if (event.socket() == socket && socket != 0) {
      entries.add(delivery(), StepKind.ENDED, event, nothing());
      current = null;
      socket = 0;
    }
  }

  private StreamDelivery delivery() {
    StreamDelivery delivery = current;
    if (delivery == null) {
      delivery = new StreamDelivery(framing, reach, torn ? -1 : prefix);
      current = delivery;
    }
    return delivery;
  }

  private ByteRange nothing() {
    return ByteRange.of(reach, 0);
  }
}
