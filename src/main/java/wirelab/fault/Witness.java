package wirelab.fault;

import java.nio.ByteBuffer;
import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.model.ByteRange;
import wirelab.model.Side;
import wirelab.spi.Countdown;
import wirelab.spi.Framing;
import wirelab.spi.FramingException;
import wirelab.spi.Kind;
import wirelab.spi.Limits;
import wirelab.spi.Mark;

/** Writes down what the faults of one channel do, and tells units apart. */
final class Witness {
  private final Recorder recorder;
  private final int socket;
  private final Kind kind;
  private final Framing framing;
  private final Countdown countdown = new Countdown();

  Witness(Recorder recorder, int socket, Kind kind, Framing framing) {
    this.recorder = recorder;
    this.socket = socket;
    this.kind = kind;
    this.framing = framing;
  }

  Side side() {
    return recorder.side();
  }

  /** The unit that stands in {@code bytes}, which are the unit's from now on. */
  Unit unit(long number, long start, ByteBuffer bytes) {
    ByteRange range = ByteRange.of(start, bytes.remaining());
    return new Unit(number, origin(number, range, bytes), bytes, System.nanoTime(), false);
  }

  /** Datagrams say what they are; of a stream the sender knows, as it sends whole messages. */
  private Unit.Origin origin(long number, ByteRange range, ByteBuffer bytes) {
    var marks = framing.marks();
    if (kind == Kind.STREAM || marks.isEmpty()) {
      boolean known = kind != Kind.STREAM || side() == Side.SENDER;
      return new Unit.Origin(range, known ? number : -1, 0, 1);
    }
    try {
      Mark read = marks.get().read(bytes.duplicate(), Limits.DEFAULT_MESSAGE);
      Mark mark = number < 0 ? read : countdown.placed(read);
      return new Unit.Origin(range, mark.number(), mark.index(), mark.count());
    } catch (FramingException e) {
      return new Unit.Origin(range, -1, 0, 1); // of somebody who speaks otherwise
    }
  }

  /** If damage has made a unit pass for another, that one is hit too. */
  void claims(Fault fault, Unit before, Unit damaged) {
    Unit.Origin claimed = origin(-1, before.origin().range(), damaged.bytes());
    Unit.Origin real = before.origin();
    boolean other = claimed.message() != real.message() || claimed.index() != real.index();
    if (claimed.message() >= 0 && other) {
      Unit posing = new Unit(before.number(), claimed, damaged.bytes(), before.due(), false);
      injected(fault, posing, ByteRange.of(0, damaged.size()), "is one that was " + before.name());
    }
  }

  /** A fault hit no byte, but when or how often a unit comes. */
  void injected(Fault fault, Unit unit, String detail) {
    injected(fault, unit, ByteRange.of(0, 0), detail);
  }

  /** A fault hit these bytes of a unit. */
  void injected(Fault fault, Unit unit, ByteRange hit, String detail) {
    recorder.record(
        new Event.FaultInjected(
            recorder.now(),
            side(),
            fault.text(),
            fault.layer(),
            socket,
            unit.number(),
            unit.origin().message(),
            unit.origin().index(),
            unit.origin().range(),
            hit,
            unit.name() + " " + detail));
  }

  /** The socket moved a unit at {@code carried}. */
  void carried(ByteRange range, ByteRange carried) {
    recorder.record(new Event.UnitCarried(recorder.now(), side(), socket, range, carried));
  }
}
