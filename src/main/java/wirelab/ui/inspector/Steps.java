package wirelab.ui.inspector;

import java.util.List;
import java.util.Optional;
import wirelab.model.ByteRange;
import wirelab.model.Packets;
import wirelab.trace.Chain;
import wirelab.trace.FlowInfo;
import wirelab.trace.Trace;
import wirelab.trace.TracedMessage;
import wirelab.ui.live.Live;

/** Goes from packet to packet and from message to message, through all that is logged. */
public final class Steps {
  private final Live live;

  public Steps(Live live) {
    this.live = live;
  }

  /** Selects the packet so many further on; without a selection the newest. */
  public void packet(int by) {
    Packets packets = live.inspection().subject().packets();
    long last = live.inspection().subject().trace().end() - 1;
    if (last < packets.first()) {
      return;
    }
    long now = live.selection().packet();
    long next = now < 0 ? last : Math.clamp(now + by, packets.first(), last);
    live.inspection().tracing().packet(next);
  }

  /** Selects the message before or after the selected one; without one the newest. */
  public void message(int by) {
    Chain chain = live.selection().chain();
    Optional<TracedMessage> next =
        chain == null ? newest(trace()) : neighbour(trace(), chain.message(), by);
    next.ifPresent(this::select);
  }

  /** Selects where the newest message begins, if there is one. */
  public void newestMessage() {
    newest(trace())
        .ifPresent(
            message ->
                live.inspection()
                    .tracing()
                    .bytes(message, ByteRange.of(0, Math.min(Long.BYTES, message.length()))));
  }

  /** Selects the first message that there is. */
  public void firstMessage() {
    first().ifPresent(this::select);
  }

  Optional<TracedMessage> first() {
    return trace().flows().stream()
        .flatMap(flow -> trace().messages(flow.id()).stream().limit(1))
        .findFirst();
  }

  /** The message after the selected one; empty without a selection. */
  Optional<TracedMessage> following() {
    return Optional.ofNullable(live.selection().chain()).flatMap(chain -> after(chain.message()));
  }

  Optional<TracedMessage> after(TracedMessage message) {
    return neighbour(trace(), message, 1);
  }

  private Trace trace() {
    return live.inspection().subject().trace();
  }

  void select(TracedMessage message) {
    live.inspection().tracing().bytes(message, ByteRange.of(0, message.length()));
  }

  private static Optional<TracedMessage> newest(Trace trace) {
    for (FlowInfo flow : trace.flows().reversed()) {
      List<TracedMessage> messages = trace.messages(flow.id());
      if (!messages.isEmpty()) {
        return Optional.of(messages.getLast());
      }
    }
    return Optional.empty();
  }

  /** Where the selected one is forgotten, the next that is not. */
  private static Optional<TracedMessage> neighbour(Trace trace, TracedMessage from, int by) {
    List<TracedMessage> messages = trace.messages(from.flow());
    TracedMessage before = null;
    for (TracedMessage message : messages) {
      if (by > 0 && message.number() > from.number()) {
        return Optional.of(message);
      }
      if (message.number() < from.number()) {
        before = message;
      }
    }
    return by > 0 ? Optional.empty() : Optional.ofNullable(before);
  }
}
