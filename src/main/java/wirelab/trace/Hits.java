package wirelab.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import wirelab.event.Event;
import wirelab.event.FaultLayer;
import wirelab.model.ByteRange;
import wirelab.model.Side;

/** Finds the bytes of a message that faults have hit. Its trace guards it. */
final class Hits {
  private final Flow flow;
  private final TracedMessage message;
  private final Optional<SocketBook> sender;
  private final Optional<SocketBook> receiver;
  private final LongUnaryOperator times;
  private final List<Hit> found = new ArrayList<>();

  private Hits(CallBook calls, Flow flow, TracedMessage message, LongUnaryOperator times) {
    this.flow = flow;
    this.message = message;
    this.sender = calls.book(Side.SENDER, flow);
    this.receiver = calls.book(Side.RECEIVER, flow);
    this.times = times;
  }

  static List<Hit> of(CallBook calls, Flow flow, TracedMessage message, LongUnaryOperator times) {
    Hits hits = new Hits(calls, flow, message, times);
    if (message.offset() < 0) {
      hits.lookAtDatagrams();
    } else {
      hits.lookAtStream();
    }
    return hits.found;
  }

  private void hit(ByteRange bytes, String cause) {
    ByteRange all = ByteRange.of(0, message.length());
    if (bytes.meets(all)) {
      found.add(new Hit(bytes.within(all), cause));
    }
  }

  private void whole(Event.FaultInjected fault) {
    hit(ByteRange.of(0, message.length()), fault.detail());
  }

  private void lookAtStream() {
    OptionalLong number = number();
    if (number.isPresent()) {
      sender.stream()
          .flatMap(book -> book.faults().of(number.getAsLong()).stream())
          .forEach(this::atSender);
    }
    place()
        .ifPresent(
            place ->
                receiver.stream()
                    .flatMap(book -> book.faults().in(place))
                    .forEach(fault -> atReceiver(fault, place.start())));
  }

  /** Its number on its connection, which is not that in its flow if packets before it lack. */
  private OptionalLong number() {
    if (flow.fromStart()) {
      return OptionalLong.of(message.number());
    }
    return sender
        .flatMap(this::passed)
        .or(() -> receiver.flatMap(this::passed))
        .map(passed -> OptionalLong.of(passed.number()))
        .orElse(OptionalLong.empty());
  }

  /** Where it stands among all bytes that the receiver has taken. */
  private Optional<ByteRange> place() {
    return flow.fromStart()
        ? Optional.of(ByteRange.of(message.offset(), message.length()))
        : receiver.flatMap(this::passed).map(Event.MessagePassed::range);
  }

  private Optional<Event.MessagePassed> passed(SocketBook book) {
    return book.captured(times.applyAsLong(message.lastPacket()), message.length());
  }

  /** There a unit is a message. */
  private void atSender(Event.FaultInjected fault) {
    if (fault.hit().length() == 0) {
      return;
    }
    switch (fault.layer()) {
      case FRAMING, CODEC -> whole(fault);
      case TRANSPORT, APPLICATION ->
          hit(new ByteRange(fault.hit().start(), message.length()), fault.detail());
      case LINK, NETWORK -> hit(fault.hit(), fault.detail());
    }
  }

  private void atReceiver(Event.FaultInjected fault, long offset) {
    ByteRange place = FaultBook.place(fault);
    long start = Math.max(0, place.start() - offset);
    boolean broken = fault.layer() == FaultLayer.TRANSPORT;
    long end = broken ? message.length() : place.end() - offset;
    hit(new ByteRange(start, end), fault.detail());
  }

  private void lookAtDatagrams() {
    List<Event.FaultInjected> faults =
        Stream.concat(sender.stream(), receiver.stream())
            .flatMap(book -> book.faults().of(message.number()).stream())
            .toList();
    long size = pieceSize();
    lost(faults, size);
    for (Event.FaultInjected fault : faults) {
      if (fault.hit().length() > 0 && arrived(fault.index())) {
        arrivedBroken(fault, size);
      }
    }
  }

  private void arrivedBroken(Event.FaultInjected fault, long size) {
    int mark = message.wire().width();
    boolean corrupt = fault.layer() == FaultLayer.LINK;
    if (!corrupt || fault.hit().start() < mark) {
      whole(fault);
    } else {
      hit(fault.hit().shifted(fault.index() * size - mark), fault.detail());
    }
  }

  /** Bytes of each piece but the last. */
  private long pieceSize() {
    long first = message.carriers().isEmpty() ? 1 : message.carriers().getFirst().range().length();
    int mark = message.wire().width();
    return Math.max(
        1,
        sender
            .flatMap(book -> book.unit(message.number(), 0))
            .map(unit -> unit.length() - mark)
            .orElse(first));
  }

  /** Whether the receiver took a piece, as far as it is known. */
  private boolean arrived(int index) {
    return receiver.isEmpty() || receiver.get().unit(message.number(), index).isPresent();
  }

  private void lost(List<Event.FaultInjected> faults, long size) {
    if (receiver.isEmpty()) {
      message.missing().forEach(gap -> hit(gap, cause(faults, gap.start() / size, size)));
      return;
    }
    for (int index = 0; index * size < message.length(); index++) {
      if (!arrived(index)) {
        hit(ByteRange.of(index * size, size), cause(faults, index, size));
      }
    }
  }

  private String cause(List<Event.FaultInjected> faults, long index, long size) {
    return faults.stream()
        .filter(fault -> fault.index() == index && !FaultBook.mistake(fault))
        .findFirst()
        .map(Event.FaultInjected::detail)
        .orElseGet(
            () ->
                String.format(
                    Locale.ROOT,
                    "datagram %d of %d of picture %d did not arrive",
                    index + 1,
                    Math.ceilDiv(message.length(), size),
                    message.number()));
  }
}
