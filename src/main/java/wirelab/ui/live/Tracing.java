package wirelab.ui.live;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Side;
import wirelab.trace.Carrier;
import wirelab.trace.Chain;
import wirelab.trace.Damage;
import wirelab.trace.Pixel;
import wirelab.trace.Trace;
import wirelab.trace.TracedMessage;

/**
 * Finds what belongs together: whoever selects a pixel, some bytes, a packet or a call gets all the
 * others selected. It looks in the background, and of several questions answers the newest. For the
 * window's thread.
 */
public final class Tracing {
  private static final String SCAN = "jpeg.scan";

  private final ObservableValue<Subject> subject;
  private final Selection selection;
  private final Passage passage;
  private final Asker asker;
  private final Consumer<String> remarks;
  private long asked;
  private boolean choosing;

  /**
   * Nothing is selected.
   *
   * @param remarks is told why something was not found
   */
  Tracing(
      ObservableValue<Subject> subject,
      Selection selection,
      Passage passage,
      Asker asker,
      Consumer<String> remarks) {
    this.subject = subject;
    this.selection = selection;
    this.passage = passage;
    this.asker = asker;
    this.remarks = remarks;
    selection.callProperty().addListener(change -> call());
    subject.addListener(change -> selection.clear());
  }

  /** Selects a packet, and what it carries of the first message in it. */
  public void packet(long number) {
    if (number < 1) {
      return;
    }
    ask(
        trace -> {
          List<TracedMessage> messages = trace.messagesOf(number);
          if (messages.isEmpty()) {
            return new Sight(number, null, null, "");
          }
          List<Carrier> carried = messages.getFirst().carriedBy(number);
          ByteRange range =
              new ByteRange(carried.getFirst().range().start(), carried.getLast().range().end());
          return new Sight(number, trace.chain(messages.getFirst(), range), null, "");
        });
  }

  /** Selects bytes of a message. */
  public void bytes(TracedMessage message, ByteRange range) {
    long here = selection.packet();
    ask(trace -> sight(trace, message, range, here));
  }

  private static Sight sight(Trace trace, TracedMessage message, ByteRange range, long here) {
    Chain chain = trace.chain(message, range);
    List<Carrier> carriers = chain.packets();
    boolean stays = carriers.stream().anyMatch(carrier -> carrier.packet() == here);
    long packet = carriers.isEmpty() ? message.firstPacket() : carriers.getFirst().packet();
    Selection.Spot spot = chain.pixel().map(Tracing::spot).orElse(null);
    return new Sight(stays ? here : packet, chain, spot, "");
  }

  private static Selection.Spot spot(Pixel pixel) {
    return new Selection.Spot(pixel.x(), pixel.y());
  }

  /** Selects a pixel of the picture with this number that one end shows. */
  public void pixel(Side side, long sequence, int x, int y) {
    boolean file = subject.getValue().file();
    TracedMessage shown = chosenMessage();
    ask(
        trace -> {
          Optional<TracedMessage> message =
              file ? Optional.ofNullable(shown) : passage.message(trace, side, sequence);
          Selection.Spot spot = new Selection.Spot(x, y);
          if (message.isEmpty()) {
            String remark = "No captured packets carry this picture.";
            return new Sight(-1, null, spot, remark);
          }
          return pixel(trace, message.get(), spot);
        });
  }

  /** Selects a message of the session, all of it. */
  public void message(Side side, long number) {
    ask(
        trace ->
            passage
                .numbered(trace, side, number)
                .map(found -> sight(trace, found, ByteRange.of(0, found.length()), -1))
                .orElseGet(() -> Sight.remark("No captured packets carry that message any more.")));
  }

  /** Selects what a fault struck: its bytes in the message, and their packets. */
  public void fault(Event.FaultInjected fault) {
    boolean file = subject.getValue().file();
    ask(
        trace -> {
          Optional<TracedMessage> message =
              fault.message() < 0
                  ? Optional.empty()
                  : passage.numbered(trace, fault.side(), fault.message());
          return message
              .map(found -> sight(trace, found, Struck.bytes(fault, found), -1))
              .orElseGet(
                  () ->
                      Sight.remark(
                          file
                              ? "The file has no packets of that message."
                              : "No captured packets carry that message any more."));
        });
  }

  /** Finds what was broken of a picture that the receiver shows, and tells {@code taker}. */
  public void wounds(long sequence, Consumer<Wounds> taker) {
    Trace trace = subject.getValue().trace();
    asker.ask(
        () ->
            passage
                .message(trace, Side.RECEIVER, sequence)
                .map(message -> new Wounds(message, trace.damages(message)))
                .orElse(Wounds.NONE),
        taker);
  }

  /** Finds what was broken of a message, and tells {@code taker}. */
  public void wounds(TracedMessage message, Consumer<Wounds> taker) {
    Trace trace = subject.getValue().trace();
    asker.ask(() -> new Wounds(message, trace.damages(message)), taker);
  }

  /** Selects the bytes of a message that are damaged, and the packet that carried them. */
  public void damage(TracedMessage message, Damage damage) {
    ask(trace -> sight(trace, message, damage.bytes(), damage.packet()));
  }

  private static Sight pixel(Trace trace, TracedMessage message, Selection.Spot spot) {
    Optional<ByteRange> bytes = trace.bytes(message, spot.x(), spot.y());
    Optional<ByteRange> place =
        bytes.or(
            () ->
                trace.layout(message).fields().stream()
                    .flatMap(Field::all)
                    .filter(field -> field.key().equals(SCAN))
                    .map(Field::range)
                    .findFirst());
    Sight found = sight(trace, message, place.orElse(ByteRange.of(0, message.length())), -1);
    String remark =
        bytes.isPresent()
            ? ""
            : "A compressed pixel has no bytes of its own: the scan is selected.";
    return new Sight(found.packet(), found.chain(), spot, remark);
  }

  private @Nullable TracedMessage chosenMessage() {
    Chain chain = selection.chain();
    return chain == null ? null : chain.message();
  }

  private void call() {
    Event.Call call = selection.call();
    if (choosing || call == null) {
      return;
    }
    ask(
        trace -> {
          List<TracedMessage> messages = trace.moved(call);
          if (messages.isEmpty()) {
            return Sight.NOTHING;
          }
          TracedMessage message = messages.getFirst();
          ByteRange range = trace.moved(call, message).orElse(ByteRange.of(0, message.length()));
          return sight(trace, message, range, -1);
        },
        sight -> {});
  }

  private void ask(Function<Trace, Sight> question) {
    ask(question, sight -> choose(sight.chain()));
  }

  private void ask(Function<Trace, Sight> question, Consumer<Sight> then) {
    long number = ++asked;
    Subject of = subject.getValue();
    asker.ask(
        () -> question.apply(of.trace()),
        sight -> {
          if (number == asked && of.equals(subject.getValue())) {
            selection.look(sight);
            remarks.accept(sight.remark());
            then.accept(sight);
          }
        });
  }

  /** Selects the first call that moved the bytes, unless one of them is selected. */
  private void choose(@Nullable Chain chain) {
    if (chain == null) {
      return;
    }
    Event.Call now = selection.call();
    boolean fits = now != null && (chain.sends().contains(now) || chain.receives().contains(now));
    if (!fits) {
      List<Event.Call> calls = chain.sends().isEmpty() ? chain.receives() : chain.sends();
      choosing = true;
      calls.stream().findFirst().ifPresent(selection::select);
      choosing = false;
    }
  }
}
