package wirelab.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.model.HostPort;

/** One direction of a conversation. Its trace guards it. */
abstract sealed class Flow permits StreamFlow, DatagramFlow {
  private final int id;
  private final int conversation;
  private final HostPort from;
  private final HostPort to;
  private final List<TracedMessage> messages = new ArrayList<>();
  private @Nullable WireGuess wire;
  private long packets;
  private long bytes;
  private long damaged;

  Flow(int id, int conversation, Ends ends) {
    this.id = id;
    this.conversation = conversation;
    this.from = ends.from();
    this.to = ends.to();
  }

  /** Takes what came next of it; what there is to know of that. */
  abstract Fact take(Arrival arrival);

  /** There will be no more packets. */
  abstract void finish();

  /** Which message the payload of a packet at {@code offset} belongs to; -1 if to none. */
  abstract long messageAt(long offset);

  /** Bytes that nobody captured, though later ones were. */
  abstract long missing();

  /** Whether it was seen from its first byte on. */
  abstract boolean fromStart();

  int id() {
    return id;
  }

  int conversation() {
    return conversation;
  }

  HostPort from() {
    return from;
  }

  HostPort to() {
    return to;
  }

  void count(long payload) {
    packets++;
    bytes += payload;
  }

  void found(TracedMessage message) {
    wire = message.wire();
    damaged += message.complete() ? 0 : 1;
    messages.add(message);
  }

  List<TracedMessage> messages() {
    return messages;
  }

  /** The message with this number; the last of them if there are several. */
  Optional<TracedMessage> message(long number) {
    int first = messages.isEmpty() ? 0 : Math.max(0, (int) (number - messages.getFirst().number()));
    if (first < messages.size() && messages.get(first).number() == number) {
      return Optional.of(messages.get(first));
    }
    return messages.reversed().stream().filter(message -> message.number() == number).findFirst();
  }

  /** Forgets the messages whose packets are all gone. */
  void forget(long firstPacket) {
    int gone = 0;
    while (gone < messages.size() && messages.get(gone).lastPacket() < firstPacket) {
      gone++;
    }
    messages.subList(0, gone).clear();
  }

  FlowInfo info() {
    return new FlowInfo(
        id,
        conversation,
        this instanceof StreamFlow ? "tcp" : "udp",
        from,
        to,
        packets,
        bytes,
        missing(),
        messages.size(),
        damaged,
        Optional.ofNullable(wire).map(WireGuess::wire));
  }
}
