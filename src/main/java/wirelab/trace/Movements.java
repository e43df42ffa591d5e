package wirelab.trace;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import wirelab.event.Event;
import wirelab.model.ByteRange;
import wirelab.model.Side;

/** Which calls moved which messages. Its trace guards it. */
final class Movements {
  private final CallBook calls;
  private final Flows flows;
  private final Gathering gathering;

  Movements(CallBook calls, Flows flows, Gathering gathering) {
    this.calls = calls;
    this.flows = flows;
    this.gathering = gathering;
  }

  /** The calls of one side that moved these bytes of a message. */
  List<Event.Call> calls(TracedMessage message, ByteRange range, Side side) {
    return calls.calls(side, flows.get(message.flow()), message, range, this::time);
  }

  /** The bytes of a message that faults have hit. */
  List<Hit> hits(TracedMessage message) {
    return Hits.of(calls, flows.get(message.flow()), message, this::time);
  }

  /** The message with this number on the newest connection of one side of the session. */
  Optional<TracedMessage> passed(Side side, long number) {
    Optional<Flow> flow =
        calls.ends(side).flatMap(ends -> flows.find(ends.getKey(), ends.getValue()));
    if (flow.isEmpty() || flow.get().fromStart()) {
      return flow.flatMap(one -> one.message(number));
    }
    Optional<Event.MessagePassed> passed = calls.message(side, number);
    return passed.flatMap(
        event ->
            flow.get().messages().stream()
                .filter(message -> message.length() == event.range().length())
                .filter(message -> before(event, message))
                .reduce((earlier, later) -> later));
  }

  private boolean before(Event.MessagePassed event, TracedMessage message) {
    long time = time(message.lastPacket());
    return time > 0 && SocketBook.follows(event, time);
  }

  /** The bytes of a message that a call moved; empty if it moved none of them. */
  Optional<ByteRange> moved(Event.Call call, TracedMessage message) {
    return calls.part(call, flows.get(message.flow()), message, this::time);
  }

  /** The messages whose bytes a call moved. */
  List<TracedMessage> moved(Event.Call call) {
    Optional<Flow> flow =
        calls.ends(call).flatMap(ends -> flows.find(ends.getKey(), ends.getValue()));
    return flow.map(one -> calls.moved(call, one, this::time)).orElse(List.of());
  }

  private long time(long packet) {
    try {
      return gathering.packet(packet).time();
    } catch (IOException | IndexOutOfBoundsException e) {
      return 0; // it is not there any more
    }
  }
}
