package wirelab.ui.buffer;

import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import wirelab.buffer.ReceiveBuffer;
import wirelab.buffer.Step;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.SessionLog;
import wirelab.model.SessionClock;
import wirelab.model.Side;
import wirelab.ui.live.Live;
import wirelab.ui.live.Selection;
import wirelab.ui.live.Subject;

/**
 * Which step of the receive buffer is shown. It follows the newest until someone steps; then, and
 * while the window is frozen, it holds, and reads on in the log only as far as is stepped.
 */
public final class BufferViewModel {
  static final int MOST_STEPS = 50_000;
  static final int MOST_EVENTS_AT_ONCE = 20_000;
  private static final long SHOW_NANOS = 100_000_000;
  private static final String EMPTY =
      "Nothing has been received yet. Start the stream, or let a sender connect.";

  private SessionLog log;
  private final SessionClock clock;
  private final BooleanProperty frozen;
  private final Selection selection;
  private ReceiveBuffer buffer = new ReceiveBuffer(MOST_STEPS);
  private final BooleanProperty following = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<@Nullable Step> step = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper(EMPTY);
  private @Nullable Subject file;
  private Predicate<Event> byHand = event -> false;
  private long next;
  private long lastShown;

  public BufferViewModel(Live live) {
    this(live.log(), live.clock(), live.frozenProperty(), live.selection());
    byHand = live.handmade()::made;
    live.runningProperty().addListener(running -> named(live));
    live.inspection()
        .subjectProperty()
        .addListener(
            change -> {
              show(live.inspection().subject());
              named(live);
            });
    named(live);
  }

  BufferViewModel(SessionLog log, SessionClock clock, BooleanProperty frozen, Selection selection) {
    this.log = log;
    this.clock = clock;
    this.frozen = frozen;
    this.selection = selection;
    selection.callProperty().addListener(change -> selected());
  }

  private void named(Live live) {
    if (live.running() && file == null) {
      framing(live.plan().wire().framing().name());
    }
  }

  /** Shows what another subject's receiver did: the session's, or a file's. */
  void show(Subject subject) {
    log = subject.log();
    file = subject.file() ? subject : null;
    buffer = new ReceiveBuffer(MOST_STEPS);
    next = log.first();
    step.set(null);
    following.set(true);
    empty.set(
        subject.file()
            ? subject.title() + " holds no recv() calls: only what Wirelab has recorded holds them."
            : EMPTY);
  }

  /** What the framing of the run that begins is called. */
  void framing(String name) {
    buffer.framing(name);
  }

  /**
   * Looks at what is new; to be called once per pulse.
   *
   * @param inSight whether anybody sees the step; where nobody does, it is not drawn
   */
  public void pulse(boolean inSight) {
    if ((frozen.get() && file == null) || !following.get()) {
      return;
    }
    read();
    long now = clock.now();
    if (inSight && now - lastShown >= SHOW_NANOS && buffer.end() > 0) {
      lastShown = now;
      show(buffer.end() - 1);
    }
  }

  private void read() {
    Subject shown = file;
    next = Math.max(next, shown == null ? log.appended() - MOST_EVENTS_AT_ONCE : log.first());
    if (shown != null) {
      shown.trace().flows().stream()
          .flatMap(flow -> flow.wire().stream())
          .findFirst()
          .ifPresent(wire -> framing(wire.framing().name()));
    }
    for (Event event : log.since(next, MOST_EVENTS_AT_ONCE)) {
      if (!byHand.test(event)) {
        buffer.accept(event);
      }
      next++;
    }
  }

  private void show(long number) {
    Step shown = buffer.step(number);
    step.set(shown);
    if (!following.get() && shown.event() instanceof Event.Call call) {
      selection.select(call);
    }
  }

  private void selected() {
    Event.Call call = selection.call();
    Step shown = step.get();
    if (call == null || (shown != null && call.equals(shown.event())) || !receives(call)) {
      return;
    }
    long number = buffer.find(call);
    if (number < 0) {
      read();
      number = buffer.find(call);
    }
    if (number >= 0) {
      following.set(false);
      show(number);
    }
  }

  private static boolean receives(Event.Call call) {
    boolean name = call.name() == CallName.RECV || call.name() == CallName.RECVFROM;
    return name && call.side() == Side.RECEIVER;
  }

  private long number() {
    Step shown = step.get();
    return shown == null ? buffer.end() : shown.number();
  }

  /** One step back. */
  void back() {
    go(number() - 1);
  }

  /** One step on. */
  void forward() {
    if (number() + 1 >= buffer.end()) {
      read();
    }
    go(number() + 1);
  }

  /** To the end of the message before. */
  void messageBack() {
    long end = buffer.messageBefore(number());
    go(end < 0 ? buffer.first() : end);
  }

  /** To the end of the next message. */
  void messageForward() {
    long end = buffer.messageAfter(number());
    if (end < 0) {
      read();
      end = buffer.messageAfter(number());
    }
    go(end < 0 ? buffer.end() - 1 : end);
  }

  private void go(long number) {
    following.set(false);
    long within = Math.max(buffer.first(), Math.min(number, buffer.end() - 1));
    if (within >= 0 && within < buffer.end()) {
      show(within);
    }
  }

  /** Whether the newest step is shown, and the next one when it comes. */
  BooleanProperty followingProperty() {
    return following;
  }

  /** Why there may be nothing to show. */
  ReadOnlyStringProperty emptyProperty() {
    return empty.getReadOnlyProperty();
  }

  /** What is shown; null before the first. */
  ReadOnlyObjectProperty<@Nullable Step> stepProperty() {
    return step.getReadOnlyProperty();
  }
}
